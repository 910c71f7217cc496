<?php
/**
 * What the site knows of its Jalon server.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * `server`: address without a last slash; `from`: 'server' or 'site', where the scripts come from; `version` and `files` (name → hash):
 * what was read once on the server, for the first.
 *
 * @return array{server: string, from: string, version: string, files: array<string, string>, programme: string, cycle: string}
 */
function settings(): array {
	$defaults = array(
		'server'    => '',
		'from'      => 'server',
		'version'   => '',
		'files'     => array(),
		'programme' => '',
		'cycle'     => '',
	);
	return array_merge( $defaults, array_intersect_key( (array) get_option( OPTION, array() ), $defaults ) );
}

/**
 * The address of a server, or null: https, or http on the machine itself. No name, no password, no query.
 *
 * @param string $address As an administrator wrote it.
 */
function server_address( string $address ): ?string {
	$parts = wp_parse_url( trim( $address ) );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || array_intersect_key( $parts, array_flip( array( 'user', 'pass', 'query', 'fragment' ) ) ) ) {
		return null;
	}
	$scheme   = $parts['scheme'] ?? '';
	$is_local = in_array( $parts['host'], array( 'localhost', '127.0.0.1', '[::1]' ), true );
	if ( 'https' !== $scheme && ! ( 'http' === $scheme && $is_local ) ) {
		return null;
	}
	$port  = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
	$clean = esc_url_raw( "$scheme://{$parts['host']}$port" . rtrim( $parts['path'] ?? '', '/' ), array( 'https', 'http' ) );
	return '' === $clean ? null : $clean;
}
