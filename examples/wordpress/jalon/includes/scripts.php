<?php
/**
 * One script per kind of widget, printed where one is and nowhere else.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_script_attributes', __NAMESPACE__ . '\with_integrity' );

/** Where the modules' names begin: `jalon-scorecard.js`, and `jalon-page` for the plugin's own. */
const MODULE = 'jalon-';

/** Version of this plugin, for the addresses of its own files. */
const PLUGIN_VERSION = '1.0.0';

/**
 * Asks for the script of a widget; twice is once.
 *
 * @param string $file 'scorecard.js'.
 */
function enqueue_widget( string $file ): void {
	$published = published_file( $file );
	if ( null === $published ) {
		return;
	}
	wp_enqueue_style( 'jalon', plugins_url( 'jalon.css', PLUGIN_FILE ), array(), PLUGIN_VERSION );
	// First in the page: it says who is signed in before anything is asked.
	wp_enqueue_script_module( MODULE . 'page', plugins_url( 'jalon.js', PLUGIN_FILE ), array(), PLUGIN_VERSION );
	// No version behind the address: the address has one, and a query would make it another copy.
	wp_enqueue_script_module( MODULE . $file, $published['src'], array(), null );
}

/**
 * Puts the hash on the tag of a widget's script.
 *
 * @param array $attributes Of a script tag about to be printed.
 */
function with_integrity( array $attributes ): array {
	if ( ! preg_match( '/^' . MODULE . '(.+\.js)-js-module$/D', (string) ( $attributes['id'] ?? '' ), $named ) ) {
		return $attributes;
	}
	$published = published_file( $named[1] );
	return null === $published ? $attributes : array_merge(
		$attributes,
		array(
			'integrity'   => $published['integrity'],
			'crossorigin' => 'anonymous',
		)
	);
}
