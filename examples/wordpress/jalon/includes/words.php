<?php
/**
 * French is the source; one file serves every English and one every Arabic, whatever the country of the site.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\load_words', 0 );
add_action( 'change_locale', __NAMESPACE__ . '\load_words' );

/** Loads the words of the locale in force: an author's own in the admin, the site's elsewhere. */
function load_words(): void {
	$locale   = determine_locale();
	$language = substr( $locale, 0, 2 );
	unload_textdomain( 'jalon', true );
	if ( in_array( $language, array( 'en', 'ar' ), true ) ) {
		load_textdomain( 'jalon', dirname( PLUGIN_FILE ) . "/languages/jalon-$language.mo", $locale );
	}
}
