# Lo que significan las variables y las variantes está en en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = se detuvo antes de su turno; hay que guardar de nuevo para continuar
bytes-missing = { $missing ->
    [only_a_link] Instagram solo exportó un enlace caducado; hay que solicitar una nueva exportación para obtener el archivo
    [not_in_any_part] no está en ninguna de las exportaciones indicadas; hay que añadir las demás partes, o bien se eliminó en Instagram
    [unsafe_path] su ruta lleva fuera de la exportación; no se siguió
    [encrypted] está cifrado en la exportación; hay que descomprimirla e intentarlo de nuevo
    [unreadable] su entrada en la exportación está dañada; hay que descargar de nuevo la exportación
    [packed_otherwise] está comprimido en el ZIP de una forma que Keepsake no lee; hay que descomprimir el ZIP e indicar la carpeta
    [empty] su archivo en la exportación está vacío; hay que descargar de nuevo la exportación y, si allí también lo está, solicitar otra
    [in_cloud] está en una nube y no en este dispositivo; hay que descargarlo primero en este dispositivo y volver a leer la carpeta
    [behind_a_link] está detrás de un enlace simbólico, que Keepsake no sigue; hay que indicar también la carpeta a la que lleva
    [not_downloaded] aún no se ha descargado; hay que guardar su enlace para obtenerlo
    [no_address] la página no menciona ningún archivo: puede que solo se muestre a quien ha iniciado sesión, o que este tipo de página lo omita; se puede abrir en Instagram o tomar de una exportación
    [address_refused] no se pudo obtener el archivo que menciona la página: su dirección puede haber caducado o no ser de Instagram; hay que guardar el enlace de nuevo, con la página cargada otra vez si se indicó una
    [connection_lost] se cortó la conexión; lo recibido se conserva, basta guardar el enlace de nuevo para continuar
    [no_connection] no hubo conexión con el servidor que tiene el archivo; hay que comprobar que este dispositivo tiene conexión y guardar el enlace de nuevo
    [name_not_found] no se encontró la dirección del servidor que tiene el archivo; hay que comprobar que este dispositivo tiene conexión y que nada en la red bloquea Instagram, y guardar el enlace de nuevo
    [not_trusted] quien respondió no pudo demostrar que es un servidor de Instagram (no usa TLS como es debido, o su certificado no es de confianza); hay que usar otra red y guardar el enlace de nuevo
    [server_busy] los servidores de Instagram están saturados; hay que guardar el enlace de nuevo dentro de una hora
    [no_media_received] lo que envió Instagram no es una foto o un vídeo completo; hay que guardar el enlace de nuevo más tarde
    [damaged] lo que envió Instagram está dañado, también al pedirlo de nuevo; se puede guardar el enlace de nuevo más tarde o aceptarlo tal como está
   *[no_room] no hay espacio para descargarlo; hay que liberar espacio y guardar el enlace de nuevo
}
left-out = { $opt_in ->
    [reshares] publicación de otra persona, compartida de nuevo; solo se guarda si se pide
    [recently_deleted] eliminado hace poco en Instagram; solo se guarda si se pide
    [drafts] borrador nunca publicado; solo se guarda si se pide
    [messages] enviado en un mensaje; solo se guarda si se pide
    [others_messages] de un mensaje, enviado por otra persona; solo se guarda si se pide
    [unknown_sender] de un mensaje, y la exportación no dice de quién: puede ser propio; solo se guarda si se pide
   *[reposts] publicación de otra persona: republicada, con «Me gusta», guardada o en la que te etiquetaron; solo se guarda si se pide
}
no-media = no es una foto ni un vídeo de un tipo que Keepsake conozca; si lo es (JPEG XL, TIFF, RAW), hay que convertirlo a JPEG, HEIC o MP4 con otra aplicación
removed-by-you = se quitó del lugar donde estaba guardado; solo se guarda de nuevo si se pide
in-trash = está en la papelera de la fototeca
gone-with-all-others = se guardó aquí y ya no está, como todo lo que se guardó aquí; solo se guarda de nuevo si se pide

same-bytes = los mismos datos se guardaron con otro nombre
in-library = su fototeca ya lo tiene: { $asset }
better-in-archives = ahora hay una versión mejor: { $better }
better-more-pixels = más píxeles
    .known = { $now } píxeles en lugar de { $was }
better-more-bytes = un archivo más grande
    .known = { $now } kB en lugar de { $was } kB
better-date = su fecha
    .known = { $was ->
        [unknown] su fecha { better-precision-now } en lugar de ninguna
       *[known] su fecha { better-precision-now } en lugar de { better-precision-was }
    }
better-precision-now = { $now ->
    [second] con el segundo
    [minute] con el minuto
   *[month] con el mes
}
better-precision-was = { $was ->
    [second] solo con el segundo
    [minute] solo con el minuto
   *[month] solo con el mes
}
better-caption = otro pie de foto
better-place = su lugar
better-whole = el archivo completo
better-sound = su sonido
cannot-replace = esta fototeca no permite reemplazar el otro
changed-in-roll = ahora hay una versión mejor, pero se modificó en la fototeca después de guardarlo; se deja como está

dated-at-save = con la fecha en que se guardó y no la de publicación, como se pidió
cut-off = guardado tal como está: el archivo está dañado o termina demasiado pronto, puede faltar una parte { $media ->
    [photo] de la foto
   *[video] del vídeo
}; { $from_link ->
    [true] hay que guardar su enlace de nuevo más tarde
   *[false] hay que descargar la exportación de nuevo y, si sigue igual, solicitar otra
}
came-damaged = guardado como se pidió, aunque llegó dañado dos veces: { $damage ->
    [cut_off] le falta el final
   *[broken] una parte está dañada
}; para tenerlo entero hay que guardar su enlace de nuevo más tarde y dejar que se reemplace
smaller = guardado en menor tamaño que el original: su página en Instagram no menciona ningún archivo más grande; si es propio, puede estar en la exportación
larger-apart = guardado con { $saved } píxeles: su página en Instagram también lo tiene con { $larger }, pero allí el sonido está en un archivo aparte, y Keepsake no une archivos; si es propio, puede estar más grande en la exportación
silent = guardado sin sonido: su página en Instagram dice que lo tiene, pero el archivo no; se puede oír en Instagram
may-be-others = guardado como suyo, aunque puede ser de otra persona: la exportación no dice con seguridad de quién es
own-place = guardado con un lugar que ya figura en el propio archivo y se conservó
metadata-partly = guardado con una parte de sus metadatos: { not-tagged }{ beside }
metadata-not-written = guardado sin metadatos: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; todos están en el archivo .xmp que lo acompaña
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] la foto está dañada
    [large_photo_has_some] la foto ocupa más de 8 MiB y ya tiene metadatos
    [large_photo] la foto ocupa más de 8 MiB
    [fragmented] el vídeo está hecho de fragmentos
    [no_room_for_year_in_video] falta la fecha en la cabecera del vídeo, que no tiene sitio para su año
    [video_cannot_grow] faltan el lugar y el pie de foto: la cabecera del vídeo no puede crecer
    [video_header_damaged] la cabecera del vídeo está dañada
    [video_header_long] la cabecera del vídeo ocupa más de 8 MiB
    [two_exif_blocks] la foto tiene más de un bloque EXIF
    [exif_cannot_grow] los metadatos de la foto están donde no pueden crecer
    [photo_header_damaged] la cabecera de la foto está dañada
    [photo_header_long] la cabecera de la foto es demasiado larga
    [no_room_for_year] no se escribió la fecha: EXIF no tiene sitio para su año
    [caption_cut] se recortó el pie de foto: es más largo de lo que cabe en el archivo
    [caption_left_out] no se escribió el pie de foto: no cabe en el archivo
    [own_date] el archivo ya tiene otra fecha, que se conservó
    [own_caption] el archivo ya tiene otro pie de foto, que se conservó
    [exif_damaged] los datos EXIF que ya estaban en el archivo están dañados
    [exif_full] los datos EXIF que ya estaban en el archivo no dejan sitio
    [metadata_far_behind] los metadatos de la foto están más allá de sus primeros 8 MiB
    [motion_photo] el archivo de la foto contiene también un vídeo
    [no_room_in_table] la tabla de posiciones de la foto no tiene sitio
    [gif] GIF no tiene campos para fechas y lugares
   *[web_m] en WebM no se escriben metadatos
}
old-one-not-taken-out = está en la fototeca, pero aún no se pudo quitar el que reemplaza; hay que guardar de nuevo
no-album = guardado sin su álbum: la fototeca no pudo crearlo o no tiene permiso

no-source = el catálogo no sabe dónde están sus datos
download-gone = lo que se descargó ya no está; hay que guardar su enlace de nuevo
archive-gone = { $archive } ya no está; hay que devolverlo a su sitio y guardar de nuevo
archive-changed = { $archive } ha cambiado desde que se leyó; si aún se está copiando o descargando, hay que intentarlo de nuevo cuando esté completo; si no, hay que devolver lo anterior o importarlo de nuevo
file-gone = su archivo ya no está en { $archive }; hay que devolverlo a su sitio y guardar de nuevo
damaged-in-archive = está dañado en { $archive }; hay que descargar de nuevo la exportación
empty-file = el archivo está vacío
reading-broke = la lectura falló de un modo que no debería ocurrir; agradecemos que se nos comunique

space-needed = se necesitan { $needed } MB y hay { $free } MB libres; hay que liberar espacio y guardar de nuevo, o guardar menos a la vez
no-room-at = ya no queda espacio en { $path }; hay que liberar espacio y guardar de nuevo
no-room-for-ledger = ya no queda espacio para el registro; hay que liberar espacio y guardar de nuevo
catalog-busy = otro programa está trabajando en el catálogo; hay que intentarlo dentro de un momento
catalog-read-only = no se puede escribir en el catálogo; hay que permitirlo o elegir otra carpeta
catalog-gone = no se puede abrir el catálogo; hay que comprobar que su carpeta sigue ahí
catalog-damaged = el catálogo está dañado; lo guardado se queda
catalog-failed = error del catálogo: { $system }
cannot-write = no se puede escribir en { $path }; hay que permitirlo o elegir otra carpeta
place-gone = { $path } ya no está; hay que devolverlo a su sitio y guardar de nuevo
no-folder = { $path } es un archivo, o un enlace que no lleva a ninguna parte, y ahí hace falta una carpeta; hay que moverlo y guardar de nuevo
too-large = demasiado grande para el sistema de archivos de { $path }
system-said = { $path }: { $system }
not-confirmed = no es seguro que se conserve: el disco de { $path } no lo confirmó ({ $system }); hay que guardar de nuevo
names-taken = { $count ->
    [one] ya hay { $count } archivo con el nombre { $name }
   *[other] ya hay { $count } archivos con el nombre { $name }
}
staged-file-gone = alguien retiró el archivo preparado
not-in-this-folder = no está en esta carpeta
not-its-turn = no era su turno
not-there-after-adding = la fototeca lo aceptó, pero no está allí
may-be-there = puede que los mismos datos se acaben de guardar; hay que guardar de nuevo para saberlo
not-in-roll-any-more = ya no está en la fototeca; hay que guardar de nuevo
no-answer = la fototeca no respondió por todos los elementos; hay que guardar de nuevo
mixed-up = la fototeca confundió sus elementos
in-cloud = está en iCloud y ahora no en este dispositivo; no se ha perdido: hay que conectarse a Internet e intentarlo de nuevo
still-there = se quitó, pero sigue ahí
roll-too-slow = { $seconds ->
    [one] la fototeca no respondió en { $seconds } segundo; hay que guardar de nuevo
   *[other] la fototeca no respondió en { $seconds } segundos; hay que guardar de nuevo
}
roll-broke = la fototeca falló de forma inesperada: { $text }

cannot-undo = esta fototeca no permite deshacer nada
declined = se preguntó si se podía eliminar y la respuesta fue no; se queda hasta que se intente de nuevo
old-one-not-kept = el que reemplazó no se conservó: esta fototeca no puede hacerlo
old-one-kept-no-more = el que reemplazó ya no se conserva
old-one-has-no-place = no se pudo recuperar el que reemplazó: otro archivo tiene ahora su nombre
old-one-not-brought-back = no se pudo recuperar el que reemplazó
old-one-not-there = se recuperó el que reemplazó, pero no está ahí

roll-said = { $trouble ->
    [not_allowed] no permitido: { $text }
    [no_space] no hay espacio suficiente: { $text }
    [unreachable] no accesible: { $text }
    [refused] rechazado: { $text }
    [not_durable] no es seguro que se conserve: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: guardado { $run }, { $moment }
report-heading = Sus fotos y vídeos de Instagram
report-save = Guardado { $run }, { $moment }, en { $roll }
report-to-the-pictures = Ir a las imágenes
report-months = Meses
report-in-the-roll = En la fototeca
report-not-in-the-roll = Fuera de la fototeca
report-no-pictures = Nada.
report-nothing-left-out = Nada: todo lo encontrado está.
report-saved-with-remarks = Guardados, con algo que saber
report-worth-knowing = Conviene saber
report-planned = Fotos y vídeos
report-saved = Guardados
report-already-there = Ya estaban
report-skipped = Omitidos
report-failed = Fallidos
report-written = Escrito
report-replaced = Sustituidos por mejores
report-better = Mejores en la exportación
report-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
report-videos = { $count ->
    [one] { $count } vídeo
   *[other] { $count } vídeos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = y { $number } más, en la fototeca pero no mostrados aquí: una página con todos no se abriría
report-month = { $month ->
    [january] enero
    [february] febrero
    [march] marzo
    [april] abril
    [may] mayo
    [june] junio
    [july] julio
    [august] agosto
    [september] septiembre
    [october] octubre
    [november] noviembre
   *[december] diciembre
} de { $year }
report-short-month = { $month ->
    [january] ene
    [february] feb
    [march] mar
    [april] abr
    [may] may
    [june] jun
    [july] jul
    [august] ago
    [september] sept
    [october] oct
    [november] nov
   *[december] dic
}
report-date-unknown = Fecha desconocida
report-failed-because = Fallido: { $why }
report-skipped-because = Omitido: { $why }
report-various-reasons = Fallido u omitido: varios motivos
report-kind = { $kind ->
    [post] publicación
    [reel] reel
    [igtv] IGTV
    [archived_post] publicación archivada
    [story] historia
    [highlight] historia destacada
    [profile_photo] foto del perfil
    [thread] publicación de Threads
    [other] otro
    [message] mensaje
   *[recently_deleted] eliminado recientemente
}
report-caption = { $moment }, { report-kind }
report-photo = Foto: { report-kind }, { $moment }
report-video = Vídeo: { report-kind }, { $moment }
report-photo-not-drawn = Foto sin vista previa: { report-kind }, { $moment }
report-footer = Creado por Keepsake { $version } en este dispositivo; no se ha subido nada. Las imágenes pequeñas son copias para esta página, los originales están en la fototeca.
pairs-title = Keepsake: copias en su fototeca
pairs-heading = Lo que su fototeca ya tiene
pairs-library = Comparado con { $name }
pairs-new = Nuevos
pairs-ask = Quizá los mismos
pairs-asked = Al guardar se añaden hasta que diga cuáles son los mismos: keepsake match con --same o --different y el número bajo la publicación.
pairs-there = Ya en su fototeca
pairs-none = Ninguno.
pairs-more = y { $number } más que no se dibujan aquí: una página con todos no se abriría
pairs-post = En la exportación
pairs-asset = En su fototeca
pairs-picture = Foto en su fototeca: { $asset }
pairs-distance = Rasgos que difieren: { $distance } de 256
pairs-cue = { $cue ->
    [bytes] los mismos bytes
    [picture] igual en cada parte
    [date] tomada en el mes anterior a la publicación
    [shape] entera, en el mismo formato
    [size] al menos tantos píxeles
    [length] igual de largo
   *[answer] lo dijo usted
}
pairs-footer = Creado por Keepsake { $version } en este dispositivo; no se ha subido nada ni se ha cambiado nada en su fototeca.
copy-link = hay que abrir la publicación en Instagram, tocar Compartir y copiar su enlace
from-export = si es tuya, se puede guardar desde tu exportación
refusal-no-link = no hay ningún enlace a Instagram; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram solo muestra historias y destacadas a quien ha iniciado sesión; las tuyas están en tu exportación
    [profile] este enlace lleva a un perfil entero; hay que compartir publicaciones sueltas o guardar tu propio perfil desde tu exportación
    [sound] este enlace lleva a un audio y a los reels que lo usan; hay que abrir un reel en Instagram, tocar Compartir y copiar su enlace
    [place] este enlace lleva a un lugar y a sus publicaciones; { copy-link }
    [hashtag] este enlace lleva a un hashtag o a una búsqueda; { copy-link }
    [recommendations] este enlace lleva a lo que recomienda Instagram; { copy-link }
    [messages] este enlace lleva a mensajes, que solo ven sus participantes; los tuyos están en tu exportación
    [account] este enlace lleva a una página de Instagram para tu cuenta, no a una publicación; { copy-link }
   *[elsewhere] este enlace no lleva a ninguna publicación; { copy-link }
}
refusal-look-alike = { $host } no es Instagram y no se le ha preguntado; { copy-link }
refusal-holds-files = { $host } tiene archivos de Instagram en direcciones que caducan; { copy-link }
refusal-cut-link = este enlace está cortado; hay que abrir la publicación en Instagram, tocar Compartir y copiar su enlace entero
refusal-threads = este enlace lleva a Threads, cuyas publicaciones no son de Instagram; las tuyas están en tu exportación de Instagram
refusal-not-found = Instagram no muestra esta publicación: puede que se haya eliminado, que sea privada o que solo se muestre a algunas personas que han iniciado sesión; { from-export }
refusal-gated = { $gate ->
    [age] Instagram solo muestra esta publicación a quien ha iniciado sesión y tiene edad suficiente; { from-export }
    [region] Instagram no muestra esta publicación en el país desde el que se conecta; { from-export }
   *[other] Instagram no muestra esta publicación a todo el mundo y no se sabe por qué: quizá solo a algunas personas que han iniciado sesión, o no en el país desde el que se conecta; { from-export }
}
refusal-withheld = Instagram no muestra nada de esta publicación a quien no ha iniciado sesión y no dice por qué: puede ser privada, limitada o retirada; { from-export }
refusal-new-form = la publicación está en su página, en una forma que este Keepsake no sabe leer; hay que actualizar Keepsake o abrir la publicación en Instagram
refusal-shell = Instagram envió una página vacía, como a los visitantes que toma por programas; hay que intentarlo más tarde o ver la publicación en un navegador
refusal-throttled = por ahora Instagram no da nada más a quien no ha iniciado sesión; hay que intentarlo dentro de unas horas
refusal-login-wanted = Instagram pide iniciar sesión antes de mostrar esta publicación, como hace con algunas, y con todas tras muchas visitas; hay que intentarlo dentro de unas horas; { from-export }
refusal-checkpoint = Instagram pide una prueba de que pregunta una persona antes de mostrar más; hay que abrir la publicación en un navegador de este dispositivo, hacer lo que pide e intentarlo dentro de unas horas
refusal-not-instagram = lo que respondió (estado { $status }) no parece Instagram: puede que lo retenga algo intermedio, como la red de una empresa, un filtro o un proxy; hay que intentarlo en otra red
refusal-resting = la última vez Instagram no dio nada más, así que por ahora no se pide nada; hay que intentarlo después de las { $until }
refusal-day-is-full = páginas pedidas hoy: { $count }, todas las que Instagram admite; el resto se puede guardar mañana
refusal-share-unresolved = Instagram no dijo adónde lleva este enlace corto; hay que abrirlo, tocar Compartir y copiar el enlace de nuevo
refusal-unknown-page = Instagram respondió de un modo que Keepsake no conoce ({ $name }); hay que intentarlo más tarde o ver la publicación en un navegador
refusal-unknown-status = Instagram respondió de un modo que Keepsake no conoce (estado { $status }); hay que intentarlo más tarde o ver la publicación en un navegador
refusal-unknown-answer = Instagram respondió de un modo que Keepsake no conoce ({ $answer ->
    [no_page] algo que no es una página
    [endless] una página sin fin
   *[elsewhere] lleva a otro sitio
}); hay que intentarlo más tarde o ver la publicación en un navegador
refusal-other-page = la página indicada no muestra esta publicación; hay que abrirla en un navegador sin iniciar sesión, esperar a su imagen, guardar la página e indicarla
refusal-cut-page = la página indicada está incompleta; hay que abrir la publicación en un navegador sin iniciar sesión, esperar a su imagen, guardar la página de nuevo e indicarla
refusal-profile-page = la página indicada es la de un perfil; hay que abrir la publicación misma en un navegador sin iniciar sesión, guardar su página e indicarla
refusal-server-trouble = los servidores de Instagram tienen problemas; hay que intentarlo dentro de una hora
refusal-unreachable = no se pudo llegar a Instagram: { $how ->
    [broke_off] la conexión se cortó
    [not_in_time] no llegó respuesta a tiempo
    [silent] durante un rato no llegó nada
    [too_long] tardó demasiado
    [not_readable] la respuesta no se podía leer
    [sent_around] fue enviado de una dirección a otra
    [other_part] llegó otra parte que la pedida
    [other_file] el archivo ya no es el mismo
   *[nothing] no hubo respuesta
}; hay que comprobar la conexión e intentarlo de nuevo
refusal-not-trusted = quien respondió no pudo probar que es Instagram (su certificado TLS no es de confianza), así que no se pidió nada; pasa con una wifi que pide iniciar sesión, la red de una empresa, un antivirus o un reloj mal puesto; hay que usar otra red e intentarlo de nuevo
refusal-no-name = no se encontró la dirección del servidor de Instagram; hay que comprobar que este dispositivo tiene conexión y que nada en la red (un filtro, su DNS) bloquea Instagram, e intentarlo de nuevo
refusal-no-connection = no hay conexión con el servidor de Instagram; hay que comprobar que este dispositivo tiene conexión y que no lo impide un cortafuegos o un proxy, e intentarlo de nuevo
refusal-no-such-slide = imágenes de esta publicación según su página: { $count }; no hay imagen { $asked }
refusal-slide-left-out = nada de lo que muestra la página de esta publicación es con seguridad la imagen { $asked }; se puede guardar la publicación entera o abrirla en Instagram
refusal-no-media = la página no menciona ninguna foto ni vídeo de esta publicación que se pueda guardar; se puede abrir en Instagram

no-page-empty = el archivo está vacío; hay que abrir la publicación en un navegador sin iniciar sesión, esperar a que aparezca y guardar la página como «Página web, solo HTML»
no-page-web-archive = es un archivo web (MHTML, un único archivo), en el que falta aquello de lo que se lee la publicación; hay que guardar la página como «Página web, solo HTML»
no-page-printed = es un PDF, en el que la página está como se imprimiría; hay que guardar la página misma como «Página web, solo HTML», en Safari como «Archivo web»
no-page-bookmark = este archivo solo contiene la dirección de la página; hay que abrirla en un navegador sin iniciar sesión, esperar a que aparezca la publicación y guardar la página como «Página web, solo HTML»
no-page-media = es una foto o un vídeo, no la página de la publicación; hay que guardar la página misma como «Página web, solo HTML»
no-page-zip = es un archivo ZIP; hay que descomprimirlo e indicar la página que contiene, o guardar la página como «Página web, solo HTML»
no-page-no-scripts = quien guardó esta página dejó fuera sus scripts, que contienen la publicación; hay que guardar la página con el propio navegador como «Página web, solo HTML»
no-page-frame = es el marco en el que otros sitios muestran una publicación, con solo una imagen pequeña; hay que abrir la publicación misma en un navegador sin iniciar sesión y guardar su página como «Página web, solo HTML»
no-page-damaged = el archivo está comprimido de un modo que aquí no se lee, o dañado; hay que guardar la página de nuevo
no-page-too-large = es demasiado grande para una página
not-archive-empty = el archivo está vacío; hay que descargarlo de nuevo
not-archive-incomplete = el ZIP está incompleto, le falta una parte; hay que descargarlo de nuevo
not-archive-split = es un volumen de un ZIP dividido; hay que unir o descomprimir los volúmenes e indicar el resultado
not-archive-front-missing = falta el principio del ZIP: es el último trozo de un ZIP dividido o la descarga está dañada; hay que unir los trozos e indicar el resultado, o descargarlo de nuevo
not-archive-too-many-entries = contiene millones de archivos, muchos más que cualquier exportación
not-archive-bomb = dice ocupar { $gigabytes } GB descomprimido, lo que sus datos no permiten; está dañado o hecho para dañar
not-archive-other-file = es { $kind ->
    [rar] un archivo RAR
    [seven_zip] un archivo 7-Zip
    [gzip] un archivo gzip
    [bzip2] un archivo bzip2
    [xz] un archivo xz
    [zstandard] un archivo Zstandard
    [tar] un archivo tar
    [pdf] un PDF
   *[photo_or_video] una foto o un vídeo
}; hay que indicar el ZIP de Instagram o la carpeta en la que se descomprimió
not-archive-web-page = no es un ZIP sino una página web, como la de un enlace caducado; hay que iniciar sesión y descargarlo de nuevo
not-archive-part-of-export = es un solo archivo de una exportación descomprimida; hay que indicar la carpeta entera o el ZIP
not-archive-unknown = no es un ZIP ni una carpeta; hay que indicar el ZIP de Instagram o la carpeta en la que se descomprimió
not-archive-packed-inside = está comprimido dentro de otro ZIP y ahí no se puede leer; hay que descomprimir el ZIP exterior e indicar la carpeta
not-archive-encrypted-inside = está cifrado dentro de otro ZIP; hay que descomprimir el ZIP exterior con su contraseña e indicar la carpeta
not-archive-open-folder = es una carpeta abierta; hay que indicar su ruta
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } no se puede leer como exportación: { $unfit }
trouble-other-archive = { $is_known ->
    [false] ya no existe esa exportación; hay que añadirla como nueva
   *[true] { $given } es otra exportación que { $asked }, que fue la leída; hay que elegir aquella o añadir esta como nueva
}
trouble-nothing-found = no se encontró ninguna publicación de Instagram en { $paths }{ $notes }
more-notes = y { $more } más
all-archives = todas las exportaciones
trouble-no-archive-chosen = hay que elegir al menos una exportación
trouble-no-open-file = esto no es un archivo abierto: { $system }
trouble-only-paths = aquí no se pueden entregar archivos abiertos; hay que dar una ruta
trouble-no-bytes = ninguna exportación conocida tiene sus datos
trouble-no-picture = no hay imagen: { $system }
trouble-not-there = { $path }: no existe ese archivo o carpeta
trouble-not-allowed = { $path }: no está permitido abrirlo
trouble-read-only = { $path }: ahí no se puede escribir nada
trouble-disk-full = { $path }: el disco está lleno; hay que liberar espacio e intentarlo de nuevo
trouble-system-said = { $path }: { $system }
trouble-catalog-full = el disco del catálogo está lleno; hay que liberar espacio e intentarlo de nuevo
trouble-catalog-busy = otro programa está trabajando en el catálogo; hay que intentarlo dentro de un momento
trouble-catalog-read-only = no se puede escribir en el catálogo; hay que permitirlo o elegir otra carpeta
trouble-catalog-gone = no se puede abrir el catálogo; hay que comprobar que su carpeta sigue ahí
trouble-not-a-catalog = { $path } no es un catálogo de Keepsake; se dejó como está
trouble-newer-catalog = { $path } lo escribió una versión más nueva de Keepsake; hay que actualizar Keepsake para abrirlo
trouble-catalog-not-updated = no se puede poner al día el catálogo: { $system }
trouble-catalog-damaged = el catálogo está dañado; lo guardado se queda
trouble-catalog-failed = error del catálogo: { $system }
trouble-other-save = otro guardado está usando { $path }; hay que esperar a que termine
trouble-save-goes-on = hay un guardado o una lectura en curso; hay que detenerlo o esperar a que termine
trouble-undo-goes-on = se está deshaciendo un guardado; hay que detenerlo o esperar a que termine
trouble-look-goes-on = se está revisando la fototeca; hay que detenerlo o esperar a que termine
trouble-too-late = el guardado no esperó a esta fototeca
trouble-stopped = detenido
trouble-no-place = esto no es un lugar de una lista que haya dado una página
trouble-no-month = no hay mes { $month } en { $year }
trouble-no-date = esto no es una fecha: { $system }
trouble-no-zone = no hay ningún huso horario llamado { $name }
trouble-no-run = no hay ningún guardado con el número { $run }
trouble-not-to-be-resumed = el guardado con el número { $run } no se puede continuar: fue a otra fototeca, se deshizo, no incluía nada o lo anotó otra versión; hay que empezar uno nuevo
trouble-nothing-failed = en el guardado con el número { $run } no falló nada que se pueda volver a intentar
trouble-nothing-with-reason = en el guardado con el número { $run } no hay nada con ese motivo
trouble-unknown-media = esta foto o este vídeo no está en el catálogo
trouble-saved-as = ya está en la fototeca, como { $asset }; la otra copia no se incorporó
trouble-asset-of-another = { $asset } es otra foto u otro vídeo que ya se guardó
trouble-closed = este keepsake se cerró; hay que abrirlo de nuevo
trouble-miscounted = el registro da cuenta de { $accounted } de { $planned } elementos previstos; agradecemos que se nos comunique
trouble-no-network = no se puede usar la red: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , y { $more } más
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] entrada { $entry }
   *[false] la primera en la entrada { $entry }
}
quoted = «{ $text }»
oddity-list-cut-off = su lista de archivos se corta, archivos leídos: { $count }; hay que descargar de nuevo la exportación
oddity-entries = { $fault ->
    [unsafe_name] omitido, porque su nombre no es seguro
    [link] omitido, porque es un enlace simbólico
    [twice] aparece más de una vez, se tomó el último
    [not_text] omitido, porque el nombre no es texto legible
    [too_deep] omitido, porque la carpeta está a demasiada profundidad
    [camera_roll] omitido, porque es una fototeca hecha por Keepsake
    [empty] omitido, pues por su nombre es una foto o un vídeo pero está vacío; hay que descargar de nuevo la exportación
    [not_media] omitido, pues por su nombre es una foto o un vídeo pero su contenido no es ninguno que Keepsake conozca
    [other_form] omitido, pues la exportación nombra la misma foto o el mismo vídeo con otra extensión, que se tomó
    [in_cloud] omitido, pues está en una nube y no en este dispositivo; hay que descargarlo primero en este dispositivo
    [in_bin] omitido, porque está en una papelera, adonde alguien lo tiró; hay que sacarlo de ahí para tenerlo también
   *[closed] omitido, porque el sistema no permite leerlo
}: { $first }{ oddity-more }
oddity-packed-otherwise = comprimido con { $method }, que Keepsake no lee; hay que descomprimir el ZIP e indicar la carpeta: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] sin tocar, porque este ZIP no contiene una exportación de Instagram
    [unfinished] sin tocar, porque su nombre dice que su descarga no ha terminado; si ha terminado, hay que quitar esa extensión
   *[too_many] sin abrir, porque está a demasiada profundidad o entre demasiados; hay que indicar este ZIP si es parte de la exportación
}: { $first }{ oddity-more }
oddity-zips-unreadable = un ZIP que no se puede leer: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = sin tocar: { $unfit }: { $first }{ oddity-more }
oddity-strays = fotos y vídeos sin tocar, porque ningún índice los nombra y nada dice que sean de Instagram: { $count } ({ $places }); para tomarlos también, hay que ponerlos en una carpeta media/other
oddity-stray-top = { $items } arriba del todo
oddity-stray-in = { $items } en { $folder }
oddity-stray-rest = { $alone ->
    [true] el resto en otra carpeta
   *[false] el resto en otras { $more_folders } carpetas
}
oddity-names-unread = nombra { $media } para los que no se pudo leer ningún índice; solo se conoce el mes de su carpeta, si acaso; si este archivo es JSON, hay que descargar de nuevo la exportación; si no, exportar de nuevo en formato JSON o comunicar qué clase de archivo es
oddity-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
oddity-videos = { $count ->
    [one] { $count } vídeo
   *[other] { $count } vídeos
}
oddity-both = { $before } y { $next }
oddity-not-in-any-part = referencias cuyas fotos y vídeos no están en ninguna exportación: { $count }; puede haber más partes
oddity-no-index = no hay ningún índice: nada aquí dice el día, el pie de foto y el orden de las fotos y los vídeos: { $count }; puede que lo diga otra parte de la exportación
oddity-unindexed = ningún índice de aquí nombra estas fotos y vídeos: { $count }; de ellos se conoce como mucho el mes de su carpeta; { oddity-several }
oddity-several = { $several ->
    [true] la información personal que hay aquí nombra a más de un usuario: descomprima cada exportación en una carpeta propia
   *[false] quizá los nombre otra parte de la exportación, o se descomprimió otra exportación encima de esta: descomprima cada una en una carpeta propia
}
oddity-captions-differ = pies de foto distintos en exportaciones de las que no se sabe cuál es la más reciente: { $count }; se conservó uno de los dos
oddity-dates-differ = fotos o vídeos con dos fechas, sin que nada diga cuál es la correcta: { $count }; se tomó una de las dos
oddity-index-too-large = omitido, porque es demasiado grande para un índice
oddity-index-unreadable = no se puede leer: { $system }
oddity-file-empty = el archivo está vacío; hay que descargar de nuevo la exportación
oddity-utf16 = el archivo está escrito en UTF-16, como ninguna exportación; hay que usar el archivo tal como se descargó
oddity-file-cut-off = el archivo se corta después del byte { $byte }; lo anterior se leyó; hay que descargar de nuevo la exportación
oddity-no-json = el archivo no es JSON; hay que descargar de nuevo la exportación
oddity-invalid-json = el archivo no es JSON válido desde el byte { $byte }; lo anterior se leyó
oddity-file-not-unpacked = el archivo no se puede descomprimir después del byte { $byte }; lo anterior se leyó; hay que descargar de nuevo la exportación
oddity-page-cut-off = la página termina en medio de una publicación; lo anterior se leyó; hay que descargar de nuevo la exportación
oddity-page-not-unpacked = la página no se puede descomprimir después del byte { $byte }; lo anterior se leyó; hay que descargar de nuevo la exportación
oddity-characters-replaced = algunos caracteres están dañados; se sustituyeron
oddity-impossible-times = publicaciones con una fecha imposible (antes de octubre de 2010 o en el futuro), que no se creyó: { $count }
oddity-entries-broken = entradas que no se pudieron leer, JSON no válido: { $count } ({ oddity-in-entry })
oddity-entries-too-large = entradas que no se pudieron leer, de más de { $mebibytes } MiB: { $count } ({ oddity-in-entry })
oddity-entries-mended = entradas con caracteres que no son texto y se sustituyeron: { $count } ({ oddity-in-entry })
oddity-entries-unknown = entradas de una forma que esta versión no conoce y no se pudieron leer: { $count } ({ oddity-in-entry })
oddity-media-nameless = fotos o vídeos sin ruta que no se pudieron leer: { $count } ({ oddity-in-entry })
oddity-guessed-carousels = grupos sin texto y del mismo segundo, tomados cada uno por una publicación: { $count }
oddity-dates-unread = fechas que no se pudieron leer: { $count } ({ $examples }); el mes se toma de la carpeta si lo nombra
oddity-dates-disputed = fechas que no se pudieron leer, porque pueden significar más de un momento: { $count } ({ $examples }); se conserva el mes si todos caen en uno, y si no se toma de la carpeta si lo nombra
oddity-dates-contradicted = fechas que no se creyeron, porque la carpeta de la imagen nombra otro mes: { $count } ({ $examples }); se toma ese mes
oddity-fields-unknown = campos de nombre desconocido omitidos: { $count } ({ $examples })
oddity-stories-maybe-others = historias que pueden ser de otros y se guardan como tuyas, porque el campo que lo dice está en un idioma desconocido: { $count }
oddity-posts-maybe-others = publicaciones que pueden ser de otros y se guardan como tuyas, porque el nombre de su sección no dice de quién son: { $count }
oddity-posts-maybe-drafts = publicaciones que pueden ser borradores nunca publicados y se guardan, porque una marca de nombre desconocido puede decirlo: { $count }
oddity-places-maybe-lost = publicaciones que quizá pierden un lugar, porque dos números de nombre desconocido pueden serlo: { $count }
oddity-posts-undated = publicaciones sin fecha: { $count }
oddity-entries-without-media = entradas sin foto ni vídeo omitidas: { $count }
oddity-captions-cut = textos demasiado largos para Instagram, cortados: { $count }
oddity-media-too-many = fotos o vídeos omitidos, porque ninguna publicación tiene tantos o una ruta tan larga: { $count }
oddity-media-outside = fotos o vídeos fuera de cualquier publicación, de los que se omite lo que dice la página: { $count }
oddity-texts-unknown = textos junto a una foto o vídeo no entendidos y omitidos: { $count }
oddity-tags-too-long = etiquetas demasiado largas omitidas: { $count }
oddity-other = { $text }
