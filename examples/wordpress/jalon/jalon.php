<?php
/**
 * Plugin Name:       Jalon
 * Description:       Fiches, matrice, listes et examen des dossiers d’un serveur Jalon, en bloc ou en code court.
 * Version:           1.0.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       jalon
 * Domain Path:       /languages
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

const OPTION = 'jalon';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/published-files.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/print-widget.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/token.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-page.php';
}
