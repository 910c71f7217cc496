<?php
/**
 * What edit.js takes from WordPress.
 *
 * @package Jalon
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render' ),
	'version'      => '1.0.0',
);
