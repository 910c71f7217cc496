<?php
/**
 * The token of whoever is signed in to this site, where the site can have one.
 *
 * A site that knows its people at the identity provider of the Jalon server answers the filter `jalon_access_token`. Nothing
 * is kept here, and no token ever stands in a page: jalon.js asks for it, with the nonce of the session.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	static function (): void {
		register_rest_route(
			'jalon/v1',
			'/token',
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\answer_token',
				'permission_callback' => 'is_user_logged_in',
				'args'                => array(
					'reason' => array(
						'type'    => 'string',
						'enum'    => array( 'first', 'unauthorized' ),
						'default' => 'first',
					),
				),
			)
		);
	}
);

/** Whether somebody is here whom the site can vouch for. */
function is_token_offered(): bool {
	return is_user_logged_in() && has_filter( 'jalon_access_token' );
}

/**
 * Where a page asks, for those who are signed in only: a page kept for everybody names nobody's session.
 *
 * @return array<string, string>
 */
function signed_in_attributes(): array {
	return is_token_offered() ? array(
		'data-token-url'   => rest_url( 'jalon/v1/token' ),
		'data-token-nonce' => wp_create_nonce( 'wp_rest' ),
	) : array();
}

/**
 * `{ access_token, expires_in }`, in seconds; both null for somebody the server does not know.
 *
 * @param \WP_REST_Request $request `reason`: 'unauthorized' where the server refused the last token.
 */
function answer_token( \WP_REST_Request $request ): \WP_REST_Response {
	/**
	 * A short-lived token for somebody signed in to this site.
	 *
	 * @param array|null $token  `{ access_token: string, expires_in: int }`, or null.
	 * @param \WP_User   $person Who asks.
	 * @param string     $reason 'first', or 'unauthorized' for a fresh one.
	 */
	$token = apply_filters( 'jalon_access_token', null, wp_get_current_user(), $request['reason'] );
	$known = is_array( $token ) && is_string( $token['access_token'] ?? null ) && '' !== $token['access_token'];
	return new \WP_REST_Response(
		array(
			'access_token' => $known ? $token['access_token'] : null,
			'expires_in'   => $known ? max( 0, (int) ( $token['expires_in'] ?? 0 ) ) : null,
		),
		200,
		array( 'Cache-Control' => 'no-store' )
	);
}
