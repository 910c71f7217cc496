<?php
/**
 * Nothing of the plugin stays behind it: one option is all it ever kept.
 *
 * @package Jalon
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'jalon' );
