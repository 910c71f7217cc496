<?php
/**
 * Which file of which version, with its hash.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps of an integrity.json what a page may name; null where it is not one.
 *
 * @param mixed $told Decoded JSON.
 * @return array{version: string, files: array<string, string>}|null
 */
function read_integrity( $told ): ?array {
	$version = is_array( $told ) ? $told['version'] ?? null : null;
	if ( ! is_string( $version ) || ! preg_match( '/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/D', $version ) || ! is_array( $told['files'] ?? null ) ) {
		return null;
	}
	$is_named = static function ( $hash, $name ): bool {
		return is_string( $hash ) && preg_match( '/^sha384-[A-Za-z0-9+\/]{64}$/D', $hash ) && preg_match( '/^[a-z0-9.-]+\.js$/D', $name );
	};
	return array(
		'version' => $version,
		'files'   => array_filter( $told['files'], $is_named, ARRAY_FILTER_USE_BOTH ),
	);
}

/**
 * Asks a server which version it has, or for the hashes of one: once, when an administrator says which.
 *
 * @param string $server  Its address.
 * @param string $version '1.0.0', or 'v1' for the newest.
 * @return array{version: string, files: array<string, string>, allowed: bool}|\WP_Error `allowed`: pages of this site may read its answers.
 */
function ask_server( string $server, string $version ) {
	$answer = wp_safe_remote_get(
		"$server/cdn/$version/integrity.json",
		array(
			'timeout'             => 10,
			'redirection'         => 0,
			'limit_response_size' => 262144,
		)
	);
	if ( is_wp_error( $answer ) ) {
		return $answer;
	}
	$read = 200 === wp_remote_retrieve_response_code( $answer ) ? read_integrity( json_decode( wp_remote_retrieve_body( $answer ), true ) ) : null;
	if ( null === $read || empty( $read['files']['scorecard.js'] ) ) {
		/* translators: 1: address, 2: HTTP status. */
		return new \WP_Error( 'jalon_no_files', sprintf( __( '%1$s a répondu %2$d, sans la liste des fichiers.', 'jalon' ), "$server/cdn/$version/integrity.json", wp_remote_retrieve_response_code( $answer ) ) );
	}
	return $read + array( 'allowed' => is_site_allowed( $server ) );
}

/** `https://ville.example` of `https://ville.example/actualites`. */
function site_origin(): string {
	$parts = wp_parse_url( home_url() );
	return $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
}

/**
 * Whether the server lets pages of this site read its answers.
 *
 * @param string $server Its address.
 */
function is_site_allowed( string $server ): bool {
	$answer = wp_safe_remote_get(
		"$server/v1/cycles",
		array(
			'timeout'     => 10,
			'redirection' => 0,
			'headers'     => array( 'Origin' => site_origin() ),
		)
	);
	return in_array( wp_remote_retrieve_header( $answer, 'access-control-allow-origin' ), array( site_origin(), '*' ), true );
}

/**
 * The files that came with the plugin, `widgets/<version>/`; null where it came without.
 *
 * @return array{version: string, files: array<string, string>}|null
 */
function files_of_site(): ?array {
	static $found = false;
	if ( false === $found ) {
		$paths = glob( dirname( PLUGIN_FILE ) . '/widgets/*/integrity.json' );
		$path  = $paths ? end( $paths ) : null;
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of the plugin.
		$found = $path ? read_integrity( json_decode( file_get_contents( $path ), true ) ) : null;
	}
	return $found;
}

/**
 * The address and hash of a file, or null where nothing was chosen yet.
 *
 * @param string $file 'scorecard.js'.
 * @return array{src: string, integrity: string}|null
 */
function published_file( string $file ): ?array {
	$settings  = settings();
	$from_site = 'site' === $settings['from'];
	$published = $from_site ? files_of_site() : $settings;
	if ( '' === $settings['server'] || empty( $published['files'][ $file ] ) ) {
		return null;
	}
	$version = $published['version'];
	return array(
		'src'       => $from_site ? plugins_url( "widgets/$version/$file", PLUGIN_FILE ) : "{$settings['server']}/cdn/$version/$file",
		'integrity' => $published['files'][ $file ],
	);
}
