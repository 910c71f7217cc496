<?php
/**
 * What may be put on a page, and what each takes.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

/** Kinds of attributes that all widgets take. */
const COMMON_ATTRIBUTES = array(
	'programme'        => 'text',
	'cycle'            => 'text',
	'lang'             => array( 'fr', 'en', 'ar' ),
	'theme'            => array( 'light', 'dark', 'auto' ),
	'density'          => array( 'compact', 'normal', 'roomy' ),
	'heading-level'    => array( '1', '2', '3', '4', '5', '6' ),
	'numbering-system' => 'text',
);

/** By name: the element, its file, what it cannot do without, and its own attributes with their kind. */
const WIDGETS = array(
	'scorecard'  => array(
		'tag'        => 'jalon-scorecard',
		'file'       => 'scorecard.js',
		'needs'      => array( 'territory', 'programme', 'cycle' ),
		'attributes' => array(
			'territory'  => 'text',
			'searchable' => 'yes',
			'readonly'   => 'yes',
		),
	),
	'matrix'     => array(
		'tag'        => 'jalon-scorecard-matrix',
		'file'       => 'scorecard-matrix.js',
		'needs'      => array( 'programme', 'cycle' ),
		'attributes' => array(
			'within'     => 'text',
			'query'      => 'text',
			'fragment'   => 'text',
			'label'      => 'text',
			'filterable' => 'yes',
		),
	),
	'list'       => array(
		'tag'        => 'jalon-scorecard-list',
		'file'       => 'scorecard-list.js',
		'needs'      => array( 'programme', 'cycle' ),
		'attributes' => array(
			'within'     => 'text',
			'review'     => 'text',
			'search'     => 'text',
			'label'      => 'text',
			'late'       => 'yes',
			'promised'   => 'yes',
			'filterable' => 'yes',
		),
	),
	'review'     => array(
		'tag'        => 'jalon-review',
		'file'       => 'review.js',
		'needs'      => array( 'territory', 'programme', 'cycle' ),
		'attributes' => array(
			'territory' => 'text',
			'readonly'  => 'yes',
		),
	),
	'planner'    => array(
		'tag'        => 'jalon-pti-planner',
		'file'       => 'pti-planner.js',
		'needs'      => array( 'territory', 'programme' ),
		'attributes' => array(
			'territory' => 'text',
			'plan'      => 'text',
			'view'      => array( 'table', 'timeline', 'money' ),
			'group'     => array( 'sector', 'locality' ),
			'today'     => 'text',
			'label'     => 'text',
			'readonly'  => 'yes',
		),
	),
	'allocation' => array(
		'tag'        => 'jalon-allocation',
		'file'       => 'allocation.js',
		'needs'      => array( 'programme', 'cycle' ),
		'attributes' => array(
			'run'       => 'text',
			'compare'   => 'text',
			'territory' => 'text',
			'label'     => 'text',
			'readonly'  => 'yes',
		),
	),
);

/**
 * The attribute as it is printed, or null where it is not one: an array, a list's unknown value, an empty text.
 *
 * @param mixed           $value As an author or a block's comment gave it.
 * @param string|string[] $kind  'text', 'yes', or the values allowed.
 */
function cleaned( $value, $kind ): ?string {
	if ( ! is_scalar( $value ) ) {
		return null;
	}
	if ( 'yes' === $kind ) {
		return in_array( strtolower( (string) $value ), array( '', '0', 'false', 'no', 'non' ), true ) ? null : '';
	}
	// No control characters; all else is text, and is escaped where it is printed.
	$text = trim( (string) preg_replace( '/[\x00-\x1F\x7F]+/u', ' ', (string) $value ) );
	if ( is_array( $kind ) ) {
		return in_array( $text, $kind, true ) ? $text : null;
	}
	return '' === $text ? null : $text;
}

/**
 * The attributes of a widget, and no other: whatever an author wrote beside them is left out.
 *
 * @param string $name  One of WIDGETS.
 * @param array  $given By attribute, as written.
 * @return array<string, string>
 */
function attributes_of( string $name, array $given ): array {
	$attributes = array();
	foreach ( WIDGETS[ $name ]['attributes'] + COMMON_ATTRIBUTES as $attribute => $kind ) {
		// `[jalon_scorecard searchable]`: a word alone comes as a value without a name.
		$value = $given[ $attribute ] ?? ( 'yes' === $kind && in_array( $attribute, array_filter( $given, 'is_int', ARRAY_FILTER_USE_KEY ), true ) );
		$clean = cleaned( $value, $kind );
		if ( null !== $clean ) {
			$attributes[ $attribute ] = $clean;
		}
	}
	return $attributes;
}
