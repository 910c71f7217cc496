<?php
/**
 * Réglages, Jalon: which server, which version, and what else to change for the widgets to work here.
 *
 * @package Jalon
 */

namespace Jalon\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	static function (): void {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\checked_settings',
				'show_in_rest'      => false,
			)
		);
	}
);

add_action(
	'admin_menu',
	static function (): void {
		add_options_page( 'Jalon', 'Jalon', 'manage_options', 'jalon', __NAMESPACE__ . '\print_settings_page' );
	}
);

/**
 * What is kept of the form. The form holds no hash: they are read on the server, here, and kept only if all of it is right.
 *
 * @param mixed $given As sent.
 * @return array As settings() answers it; what was kept before where the form is wrong.
 */
function checked_settings( $given ): array {
	// WordPress calls this twice when the option is new.
	static $checked = array();
	$key = md5( (string) wp_json_encode( $given ) );
	if ( ! isset( $checked[ $key ] ) ) {
		$result                                       = check_settings( (array) $given );
		$checked[ $key ]                              = $result;
		$checked[ md5( (string) wp_json_encode( $result ) ) ] = $result;
	}
	return $checked[ $key ];
}

/**
 * Reads the form.
 *
 * @param array $given As sent.
 */
function check_settings( array $given ): array {
	$before = settings();
	$given  = array_map( static fn( $field ) => is_scalar( $field ) ? sanitize_text_field( (string) $field ) : '', $given );
	$server = server_address( $given['server'] ?? '' );
	if ( null === $server ) {
		add_settings_error( OPTION, 'jalon_server', __( 'L’adresse du serveur doit être complète et commencer par https://.', 'jalon' ) );
		return $before;
	}
	$asked = '' === ( $given['version'] ?? '' ) ? 'v1' : $given['version'];
	if ( ! preg_match( '/^(v1|\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$/D', $asked ) ) {
		add_settings_error( OPTION, 'jalon_version', __( 'Une version s’écrit 1.0.0.', 'jalon' ) );
		return $before;
	}
	$published = ask_server( $server, $asked );
	if ( is_wp_error( $published ) ) {
		/* translators: %s: why. */
		add_settings_error( OPTION, 'jalon_files', sprintf( __( 'Rien n’a été changé : %s', 'jalon' ), $published->get_error_message() ) );
		return $before;
	}
	if ( ! $published['allowed'] ) {
		/* translators: %s: origin of this site. */
		add_settings_error( OPTION, 'jalon_origin', sprintf( __( 'Le serveur ne répond pas encore aux pages de ce site. Faites ajouter %s à JALON_CORS_ORIGINS.', 'jalon' ), site_origin() ), 'warning' );
	}
	return array(
		'server'    => $server,
		'from'      => 'site' === ( $given['from'] ?? '' ) && files_of_site() ? 'site' : 'server',
		'version'   => $published['version'],
		'files'     => $published['files'],
		'programme' => $given['programme'] ?? '',
		'cycle'     => $given['cycle'] ?? '',
	);
}

/** The page, for administrators. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = settings();
	echo '<div class="wrap"><h1>Jalon</h1><form method="post" action="options.php">';
	settings_fields( OPTION );
	echo '<table class="form-table" role="presentation">';
	print_field( 'server', __( 'Adresse du serveur', 'jalon' ), $settings['server'], __( 'Par exemple https://jalon.example', 'jalon' ) );
	print_field( 'version', __( 'Version des scripts', 'jalon' ), $settings['version'], __( 'Vide : la plus récente, retenue jusqu’au prochain enregistrement de cette page.', 'jalon' ) );
	print_origin_of_scripts( $settings['from'] );
	print_field( 'programme', __( 'Programme', 'jalon' ), $settings['programme'], __( 'Celui des blocs et codes courts qui n’en nomment pas : pacasen', 'jalon' ) );
	print_field( 'cycle', __( 'Cycle', 'jalon' ), $settings['cycle'], __( 'Celui des blocs et codes courts qui n’en nomment pas : 2025', 'jalon' ) );
	echo '</table>';
	submit_button();
	echo '</form>';
	print_what_else( $settings );
	echo '</div>';
}

/**
 * One line of the form.
 *
 * @param string $name  Of the setting.
 * @param string $label Before it.
 * @param string $value Now.
 * @param string $help  Under it.
 */
function print_field( string $name, string $label, string $value, string $help ): void {
	printf(
		'<tr><th scope="row"><label for="jalon-%1$s">%2$s</label></th><td><input type="text" class="regular-text" dir="ltr" id="jalon-%1$s" name="%3$s[%1$s]" value="%4$s" aria-describedby="jalon-%1$s-help"><p class="description" id="jalon-%1$s-help">%5$s</p></td></tr>',
		esc_attr( $name ),
		esc_html( $label ),
		esc_attr( OPTION ),
		esc_attr( $value ),
		esc_html( $help )
	);
}

/**
 * Where the scripts come from, when the plugin came with them.
 *
 * @param string $from 'server' or 'site'.
 */
function print_origin_of_scripts( string $from ): void {
	$site = files_of_site();
	if ( null === $site ) {
		return;
	}
	/* translators: %s: version. */
	$choices = array( 'server' => __( 'Du serveur Jalon', 'jalon' ), 'site' => sprintf( __( 'De ce site, version %s, livrée avec l’extension', 'jalon' ), $site['version'] ) ); // phpcs:ignore
	echo '<tr><th scope="row">' . esc_html__( 'Scripts', 'jalon' ) . '</th><td><fieldset><legend class="screen-reader-text">' . esc_html__( 'Scripts', 'jalon' ) . '</legend>';
	foreach ( $choices as $value => $label ) {
		printf( '<label><input type="radio" name="%s[from]" value="%s"%s> %s</label><br>', esc_attr( OPTION ), esc_attr( $value ), checked( $from, $value, false ), esc_html( $label ) );
	}
	echo '</fieldset></td></tr>';
}

/**
 * What the site's own policy must allow, and a short code to paste.
 *
 * @param array $settings Of the site.
 */
function print_what_else( array $settings ): void {
	if ( '' === $settings['server'] ) {
		return;
	}
	$parts  = wp_parse_url( $settings['server'] );
	$origin = $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	$script = 'site' === $settings['from'] ? "'self'" : "'self' $origin";
	echo '<h2>' . esc_html__( 'Politique de sécurité du site', 'jalon' ) . '</h2><p>' . esc_html__( 'Si le site envoie un en-tête Content-Security-Policy, il doit permettre :', 'jalon' ) . '</p>';
	printf( '<p><code dir="ltr">script-src %1$s; style-src \'self\'; connect-src \'self\' %2$s</code></p>', esc_html( $script ), esc_html( $origin ) );
	echo '<h2>' . esc_html__( 'Code court', 'jalon' ) . '</h2><p><code dir="ltr">[jalon_scorecard territory="ansd:SN-KD-KD1-1"]</code> <code dir="ltr">[jalon_matrix filterable]</code> <code dir="ltr">[jalon_list review="filed,desk,field"]</code> <code dir="ltr">[jalon_review territory="ansd:SN-KD-KD1-1"]</code> <code dir="ltr">[jalon_planner territory="ansd:SN-KD-KD1-1"]</code> <code dir="ltr">[jalon_allocation]</code></p>';
}
