<?php
/**
 * The block on a page.
 *
 * @package Jalon
 * @var array $attributes Of the block.
 */

defined( 'ABSPATH' ) || exit;

( static function ( array $attributes ): void {
	$name = $attributes['widget'] ?? '';
	if ( ! isset( Jalon\WordPress\WIDGETS[ $name ] ) ) {
		return;
	}
	$printed = Jalon\WordPress\print_widget( $name, $attributes );
	if ( '' !== $printed ) {
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- each part is escaped where it is made.
		echo '<div ' . get_block_wrapper_attributes() . '>' . $printed . '</div>';
	}
} )( $attributes );
