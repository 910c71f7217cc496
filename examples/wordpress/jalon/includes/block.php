<?php
/**
 * The block, drawn by the server at each view: no editor and no filter of tags ever meets the elements themselves.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function (): void {
		register_block_type( dirname( PLUGIN_FILE ) . '/block' );
	}
);

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\hand_over_words' );

/** Gives the block's editor its words and addresses, where there is an editor. */
function hand_over_words(): void {
	$block = \WP_Block_Type_Registry::get_instance()->get_registered( 'jalon/widget' );
	foreach ( $block->editor_script_handles ?? array() as $handle ) {
		wp_add_inline_script( $handle, 'globalThis.jalonBlock = ' . wp_json_encode( editor_data(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}
}

/** What the editor of the block needs to know. */
function editor_data(): array {
	$settings = settings();
	$files    = array();
	foreach ( WIDGETS as $name => $widget ) {
		$files[ $name ] = published_file( $widget['file'] );
	}
	return array(
		'server'   => $settings['server'],
		'defaults' => array(
			'programme' => $settings['programme'],
			'cycle'     => $settings['cycle'],
		),
		'files'    => $files,
		'needs'    => wp_list_pluck( WIDGETS, 'needs' ),
		'takes'    => array_map( 'array_keys', wp_list_pluck( WIDGETS, 'attributes' ) ),
		'words'    => editor_words(),
	);
}

/** Sentences of the block's editor. */
function editor_words(): array {
	return array(
		'panel'      => __( 'Contenu', 'jalon' ),
		'look'       => __( 'Apparence', 'jalon' ),
		'widget'     => __( 'Quoi', 'jalon' ),
		'scorecard'  => __( 'Fiche d’une collectivité', 'jalon' ),
		'matrix'     => __( 'Matrice nationale', 'jalon' ),
		'list'       => __( 'Liste de dossiers', 'jalon' ),
		'review'     => __( 'Examen d’un dossier', 'jalon' ),
		'planner'    => __( 'Plan d’investissement', 'jalon' ),
		'allocation' => __( 'Dotations d’un programme', 'jalon' ),
		'territory'  => __( 'Collectivité', 'jalon' ),
		'seek'       => __( 'Un nom ou un code. Ce qui est choisi est le code : plusieurs collectivités portent le même nom.', 'jalon' ),
		'kinds'      => array(
			'country'        => __( 'Pays', 'jalon' ),
			'region'         => __( 'Région', 'jalon' ),
			'departement'    => __( 'Département', 'jalon' ),
			'arrondissement' => __( 'Arrondissement', 'jalon' ),
			'ville'          => __( 'Ville', 'jalon' ),
			'commune'        => __( 'Commune', 'jalon' ),
		),
		'programme'  => __( 'Programme', 'jalon' ),
		'cycle'      => __( 'Cycle', 'jalon' ),
		'asSettings' => __( 'Vide : celui des réglages.', 'jalon' ),
		'within'     => __( 'Dans le territoire', 'jalon' ),
		'label'      => __( 'Titre', 'jalon' ),
		'review-of'  => __( 'Étapes de l’examen, séparées par des virgules', 'jalon' ),
		'searchable' => __( 'Recherche d’une autre collectivité', 'jalon' ),
		'filterable' => __( 'Champs de choix', 'jalon' ),
		'readonly'   => __( 'Lecture seule', 'jalon' ),
		'late'       => __( 'En retard seulement', 'jalon' ),
		'promised'   => __( 'Avec une promesse ouverte seulement', 'jalon' ),
		'lang'       => __( 'Langue', 'jalon' ),
		'asPage'     => __( 'Celle de la page', 'jalon' ),
		'theme'      => __( 'Thème', 'jalon' ),
		'light'      => __( 'Clair', 'jalon' ),
		'dark'       => __( 'Sombre', 'jalon' ),
		'auto'       => __( 'Celui du lecteur', 'jalon' ),
		'heading'    => __( 'Niveau du titre', 'jalon' ),
		'noServer'   => __( 'Le serveur n’est pas encore choisi : Réglages, Jalon.', 'jalon' ),
		'choose'     => __( 'Choisissez une collectivité.', 'jalon' ),
	);
}
