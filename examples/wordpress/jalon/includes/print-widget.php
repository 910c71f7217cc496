<?php
/**
 * A widget as the page gets it, from a block or a short code.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function (): void {
		foreach ( array_keys( WIDGETS ) as $name ) {
			add_shortcode(
				"jalon_$name",
				static function ( $given ) use ( $name ): string {
					return print_widget( $name, is_array( $given ) ? $given : array() );
				}
			);
		}
	}
);

/**
 * HTML of a widget. What is missing is told to those who may write the page, and to nobody else.
 *
 * @param string $name  One of WIDGETS.
 * @param array  $given Its attributes, as written.
 */
function print_widget( string $name, array $given ): string {
	$settings   = settings();
	$widget     = WIDGETS[ $name ];
	$attributes = attributes_of( $name, $given ) + array_filter( array_intersect_key( $settings, COMMON_ATTRIBUTES ) );
	$missing    = array_diff( $widget['needs'], array_keys( $attributes ) );
	if ( null === published_file( $widget['file'] ) ) {
		return told_to_authors( __( 'Jalon : le serveur n’est pas encore choisi (Réglages, Jalon).', 'jalon' ) );
	}
	if ( $missing ) {
		/* translators: %s: names of attributes. */
		return told_to_authors( sprintf( __( 'Jalon : il manque %s.', 'jalon' ), implode( ', ', $missing ) ) );
	}
	$link = fallback_link( $name, $attributes );
	if ( is_feed() ) {
		return "<p>$link</p>";
	}
	enqueue_widget( $widget['file'] );
	return sprintf(
		'<jalon-provider base-url="%s"%s><%s%s>%s</%3$s></jalon-provider>',
		esc_url( $settings['server'], array( 'https', 'http' ) ),
		printed_attributes( signed_in_attributes() ),
		tag_escape( $widget['tag'] ),
		printed_attributes( $attributes ),
		$link
	);
}

/**
 * What remains where the script may not run: a page of the server made for it.
 *
 * @param string                $name       One of WIDGETS.
 * @param array<string, string> $attributes Cleaned.
 */
function fallback_link( string $name, array $attributes ): string {
	$labels = array(
		'scorecard'  => __( 'Voir la fiche', 'jalon' ),
		'matrix'     => __( 'Voir les résultats', 'jalon' ),
		'list'       => __( 'Voir les dossiers', 'jalon' ),
		'review'     => __( 'Voir le dossier', 'jalon' ),
		'planner'    => __( 'Voir la fiche', 'jalon' ),
		'allocation' => __( 'Voir les résultats', 'jalon' ),
	);
	$chosen = array_map( 'rawurlencode', array_intersect_key( $attributes, array_flip( array( 'programme', 'cycle' ) ) ) );
	$page   = isset( $attributes['territory'] ) ? '/s/' . rawurlencode( $attributes['territory'] ) : '/';
	$href   = settings()['server'] . ( isset( $attributes['territory'] ) ? add_query_arg( $chosen, $page ) : $page );
	$text   = $attributes['label'] ?? $labels[ $name ];
	return sprintf( '<a href="%s">%s</a>', esc_url( $href, array( 'https', 'http' ) ), esc_html( $text ) );
}

/**
 * ` territory="…"`, each escaped.
 *
 * @param array<string, string> $attributes By name.
 */
function printed_attributes( array $attributes ): string {
	$printed = '';
	foreach ( $attributes as $name => $value ) {
		$printed .= '' === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $printed;
}

/**
 * A sentence for whoever may correct the page.
 *
 * @param string $sentence Not escaped yet.
 */
function told_to_authors( string $sentence ): string {
	return current_user_can( 'edit_posts' ) ? '<p class="jalon-notice"><strong>' . esc_html( $sentence ) . '</strong></p>' : '';
}
