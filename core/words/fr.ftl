# Ce que veulent dire les variables et les variantes se trouve dans en.ftl.

join = { $before } ; { $next }
better-join = { $before }, { $next }

before-its-turn = arrêté avant son tour ; enregistrez à nouveau pour continuer
bytes-missing = { $missing ->
    [only_a_link] Instagram n'en a exporté qu'un lien expiré ; demandez un nouvel export pour obtenir le fichier
    [not_in_any_part] absent des archives fournies ; ajoutez les autres parties de l'export, à moins qu'il n'ait été supprimé sur Instagram
    [unsafe_path] son chemin mène hors de l'archive ; il n'a pas été suivi
    [encrypted] chiffré dans l'archive ; décompressez l'archive et réessayez
    [unreadable] son entrée dans l'archive est endommagée ; téléchargez à nouveau l'archive
    [packed_otherwise] il est compressé dans le ZIP d'une manière que Keepsake ne lit pas ; décompressez le ZIP et indiquez le dossier
    [empty] son fichier dans l'archive est vide ; téléchargez à nouveau l'archive, et demandez-en une nouvelle s'il y est vide aussi
    [in_cloud] il est dans un cloud et non sur cet appareil ; téléchargez-le d'abord sur cet appareil, puis relisez le dossier
    [behind_a_link] il se trouve derrière un lien symbolique, que Keepsake ne suit pas ; donnez aussi le dossier où mène ce lien
    [not_downloaded] pas encore téléchargé ; enregistrez son lien pour l'obtenir
    [no_address] la page n'en mentionne aucun fichier : il n'est peut-être montré qu'aux personnes connectées, ou ce type de page l'omet ; ouvrez-le dans Instagram ou prenez-le dans un export
    [address_refused] le fichier que la page mentionne n'a pas pu être obtenu : son adresse a peut-être expiré, ou n'est pas celle d'Instagram ; enregistrez à nouveau le lien, avec la page rechargée si vous en avez donné une
    [connection_lost] la connexion a été interrompue ; ce qui est arrivé est conservé, enregistrez à nouveau le lien pour continuer
    [no_connection] aucune connexion au serveur qui a le fichier ; vérifiez que cet appareil est en ligne et enregistrez à nouveau le lien
    [name_not_found] l'adresse du serveur qui a le fichier est introuvable ; vérifiez que cet appareil est en ligne et que rien sur le réseau ne bloque Instagram, puis enregistrez à nouveau le lien
    [not_trusted] ce qui a répondu n'a pas pu prouver être un serveur d'Instagram (il n'utilise pas TLS comme il faut, ou son certificat n'est pas fiable) ; utilisez un autre réseau et enregistrez à nouveau le lien
    [server_busy] les serveurs d'Instagram sont surchargés ; enregistrez à nouveau le lien dans une heure
    [no_media_received] ce qu'Instagram a envoyé n'est pas une photo ou une vidéo complète ; enregistrez à nouveau le lien plus tard
    [damaged] ce qu'Instagram a envoyé est endommagé, même à la seconde demande ; enregistrez à nouveau le lien plus tard, ou prenez le fichier tel quel
   *[no_room] pas assez de place pour le télécharger ; libérez-en et enregistrez à nouveau le lien
}
left-out = { $opt_in ->
    [reshares] publication d'une autre personne, repartagée ; enregistrée seulement sur demande
    [recently_deleted] supprimé récemment sur Instagram ; enregistré seulement sur demande
    [drafts] brouillon jamais publié ; enregistré seulement sur demande
    [messages] envoyé dans un message ; enregistré seulement sur demande
    [others_messages] dans un message, mais pas envoyé par vous ; enregistré seulement sur demande
    [unknown_sender] dans un message, et l'export ne dit pas de qui : il peut être de vous ; enregistré seulement sur demande
   *[reposts] publication d'une autre personne : republiée, aimée, sauvegardée ou qui vous identifie ; enregistrée seulement sur demande
}
no-media = ce n'est pas une photo ou une vidéo d'un type que Keepsake connaît ; si c'en est une (JPEG XL, TIFF, RAW), convertissez-la en JPEG, HEIC ou MP4 avec une autre application
removed-by-you = vous l'avez retiré de l'endroit où il était enregistré ; enregistré à nouveau seulement sur demande
in-trash = il se trouve dans la corbeille de votre photothèque
gone-with-all-others = il était enregistré ici et n'y est plus, comme tout ce qui y était enregistré ; enregistré à nouveau seulement sur demande

same-bytes = les mêmes données sont enregistrées sous un autre nom
in-library = votre photothèque l'a déjà : { $asset }
better-in-archives = il en existe maintenant une meilleure version : { $better }
better-more-pixels = plus de pixels
    .known = { $now } pixels au lieu de { $was }
better-more-bytes = un fichier plus grand
    .known = { $now } ko au lieu de { $was } ko
better-date = sa date
    .known = { $was ->
        [unknown] sa date { better-precision-now } au lieu d'aucune
       *[known] sa date { better-precision-now } au lieu de { better-precision-was }
    }
better-precision-now = { $now ->
    [second] à la seconde près
    [minute] à la minute près
   *[month] au mois près
}
better-precision-was = { $was ->
    [second] la seconde
    [minute] la minute
   *[month] le mois seul
}
better-caption = une autre légende
better-place = son lieu
better-whole = le fichier entier
better-sound = le son
cannot-replace = cette photothèque ne permet pas de remplacer l'autre
changed-in-roll = il en existe maintenant une meilleure version, mais celle de la photothèque a été modifiée dans la photothèque depuis son enregistrement ; laissé tel quel

dated-at-save = daté de l'enregistrement et non de la publication, comme demandé
cut-off = enregistré tel quel : le fichier est endommagé ou se termine trop tôt, une partie de la { $media ->
    [photo] photo
   *[video] vidéo
} manque peut-être ; { $from_link ->
    [true] enregistrez à nouveau son lien plus tard
   *[false] téléchargez à nouveau l'export, et demandez-en un nouveau si c'est pareil
}
came-damaged = enregistré comme demandé, bien qu'il soit arrivé deux fois endommagé : { $damage ->
    [cut_off] sa fin manque
   *[broken] une partie est endommagée
} ; pour l'avoir entier, enregistrez à nouveau son lien plus tard en le faisant remplacer
smaller = enregistré en plus petit que l'original : sa page sur Instagram ne mentionne aucun fichier plus grand ; s'il est à vous, votre export l'a peut-être
larger-apart = enregistré avec { $saved } pixels : sa page sur Instagram l'a aussi avec { $larger }, mais le son y est dans un fichier à part, et Keepsake ne réunit pas de fichiers ; s'il est à vous, votre export l'a peut-être en plus grand
silent = enregistré sans le son : sa page sur Instagram dit qu'il y en a, mais le fichier n'en a pas ; ouvrez-le dans Instagram pour l'entendre
may-be-others = enregistré comme étant le vôtre, bien qu'il puisse être à quelqu'un d'autre : l'export ne dit pas avec certitude à qui il est
own-place = enregistré avec un lieu qui figure déjà dans le fichier lui-même et a été gardé
metadata-partly = enregistré avec une partie de ses métadonnées : { not-tagged }{ beside }
metadata-not-written = enregistré sans métadonnées : { not-tagged }{ beside }
beside = { $beside ->
    [true]  ; toutes se trouvent dans le fichier .xmp à côté
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] la photo est endommagée
    [large_photo_has_some] la photo dépasse 8 Mio et a déjà des métadonnées
    [large_photo] la photo dépasse 8 Mio
    [fragmented] la vidéo est faite de fragments
    [no_room_for_year_in_video] la date manque dans l'en-tête de la vidéo, qui n'a pas de place pour son année
    [video_cannot_grow] le lieu et la légende manquent : l'en-tête de la vidéo ne peut pas grandir
    [video_header_damaged] l'en-tête de la vidéo est endommagé
    [video_header_long] l'en-tête de la vidéo dépasse 8 Mio
    [two_exif_blocks] la photo a plus d'un bloc EXIF
    [exif_cannot_grow] les métadonnées de la photo se trouvent là où elles ne peuvent pas grandir
    [photo_header_damaged] l'en-tête de la photo est endommagé
    [photo_header_long] l'en-tête de la photo est trop long
    [no_room_for_year] la date n'a pas été inscrite : EXIF n'a pas de place pour son année
    [caption_cut] la légende a été coupée : elle est trop longue pour le fichier
    [caption_left_out] la légende n'a pas été inscrite : le fichier n'a pas de place pour elle
    [own_date] une autre date figure déjà dans le fichier et a été gardée
    [own_caption] une autre légende figure déjà dans le fichier et a été gardée
    [exif_damaged] les données EXIF déjà présentes dans le fichier sont endommagées
    [exif_full] les données EXIF déjà présentes dans le fichier ne laissent pas de place
    [metadata_far_behind] les métadonnées de la photo se trouvent au-delà de ses 8 premiers Mio
    [motion_photo] le fichier de la photo contient aussi une vidéo
    [no_room_in_table] la table des positions de la photo n'a pas de place
    [gif] GIF n'a pas de champs pour les dates et les lieux
   *[web_m] aucune métadonnée n'est inscrite dans WebM
}
old-one-not-taken-out = il est dans la photothèque, mais celui qu'il remplace n'a pas encore pu être retiré ; enregistrez à nouveau
no-album = enregistré sans son album : la photothèque n'a pas pu le créer, ou n'en a pas le droit

no-source = le catalogue ne sait pas où sont ses données
download-gone = ce qui avait été téléchargé n'est plus là ; enregistrez à nouveau son lien
archive-gone = { $archive } n'est plus là ; remettez l'archive en place et enregistrez à nouveau
archive-changed = { $archive } a changé depuis sa lecture ; si la copie ou le téléchargement est encore en cours, réessayez quand ce sera terminé, sinon remettez l'ancienne archive, ou importez celle-ci
file-gone = son fichier n'est plus dans { $archive } ; remettez-le en place et enregistrez à nouveau
damaged-in-archive = endommagé dans { $archive } ; téléchargez à nouveau l'archive
empty-file = le fichier est vide
reading-broke = la lecture a échoué d'une manière qui ne devrait pas arriver ; merci de le signaler

space-needed = il faut { $needed } Mo et { $free } Mo sont libres ; libérez de la place et enregistrez à nouveau, ou enregistrez moins à la fois
no-room-at = plus de place dans { $path } ; libérez-en et enregistrez à nouveau
no-room-for-ledger = plus de place pour le registre ; libérez-en et enregistrez à nouveau
catalog-busy = un autre programme travaille dans le catalogue ; réessayez dans un instant
catalog-read-only = impossible d'écrire dans le catalogue ; autorisez-le ou choisissez un autre dossier
catalog-gone = le catalogue ne peut pas être ouvert ; vérifiez que son dossier est toujours là
catalog-damaged = le catalogue est endommagé ; ce qui a été enregistré reste
catalog-failed = erreur du catalogue : { $system }
cannot-write = impossible d'écrire dans { $path } ; autorisez-le ou choisissez un autre dossier
place-gone = { $path } n'est plus là ; remettez-le en place et enregistrez à nouveau
no-folder = { $path } est un fichier, ou un lien qui ne mène nulle part, et il faut là un dossier ; déplacez-le et enregistrez de nouveau
too-large = trop grand pour le système de fichiers de { $path }
system-said = { $path } : { $system }
not-confirmed = conservation incertaine : le disque de { $path } ne l'a pas confirmée ({ $system }) ; enregistrez à nouveau
names-taken = { $count ->
    [one] { $count } fichier s'appelle déjà { $name }
   *[other] { $count } fichiers s'appellent déjà { $name }
}
staged-file-gone = quelqu'un a enlevé le fichier préparé
not-in-this-folder = il ne se trouve pas dans ce dossier
not-its-turn = ce n'était pas son tour
not-there-after-adding = la photothèque l'a accepté, mais il n'y est pas
may-be-there = les mêmes données viennent peut-être d'être enregistrées ; enregistrez à nouveau pour le savoir
not-in-roll-any-more = il n'est plus dans la photothèque ; enregistrez à nouveau
no-answer = la photothèque n'a pas répondu pour tous les éléments ; enregistrez à nouveau
mixed-up = la photothèque a confondu ses éléments
in-cloud = c'est dans iCloud et pas sur cet appareil en ce moment ; rien n'est perdu : connectez-vous à Internet et réessayez
still-there = il a été retiré, mais il est toujours là
roll-too-slow = { $seconds ->
    [one] la photothèque n'a pas répondu en { $seconds } seconde ; enregistrez à nouveau
   *[other] la photothèque n'a pas répondu en { $seconds } secondes ; enregistrez à nouveau
}
roll-broke = erreur inattendue de la photothèque : { $text }

cannot-undo = cette photothèque ne permet pas de revenir en arrière
declined = on vous a demandé s'il pouvait être supprimé et vous avez refusé ; il reste jusqu'à ce que vous réessayiez
old-one-not-kept = celui qu'il a remplacé n'a pas été gardé : cette photothèque ne le peut pas
old-one-kept-no-more = celui qu'il a remplacé n'est plus gardé
old-one-has-no-place = celui qu'il a remplacé n'a pas pu être remis : un autre fichier porte maintenant son nom
old-one-not-brought-back = celui qu'il a remplacé n'a pas pu être remis
old-one-not-there = celui qu'il a remplacé a été remis, mais il n'est pas là

roll-said = { $trouble ->
    [not_allowed] non autorisé : { $text }
    [no_space] pas assez de place : { $text }
    [unreachable] inaccessible : { $text }
    [refused] refusé : { $text }
    [not_durable] conservation incertaine : { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake : enregistrement { $run }, { $moment }
report-heading = Vos photos et vidéos d’Instagram
report-save = Enregistrement { $run }, { $moment }, dans { $roll }
report-to-the-pictures = Vers les images
report-months = Mois
report-in-the-roll = Dans la photothèque
report-not-in-the-roll = Absents de la photothèque
report-no-pictures = Rien.
report-nothing-left-out = Rien : tout ce qui a été trouvé est là.
report-saved-with-remarks = Enregistrés, avec une remarque
report-worth-knowing = Bon à savoir
report-planned = Photos et vidéos
report-saved = Enregistrées
report-already-there = Déjà présentes
report-skipped = Laissées de côté
report-failed = En échec
report-written = Écrit
report-replaced = Remplacées par de meilleures
report-better = Meilleures dans l’export
report-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
report-videos = { $count ->
    [one] { $count } vidéo
   *[other] { $count } vidéos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = et { $number } de plus, dans la photothèque mais non affichées ici : une page avec toutes les images ne s’ouvrirait pas
report-month = { $month ->
    [january] janvier
    [february] février
    [march] mars
    [april] avril
    [may] mai
    [june] juin
    [july] juillet
    [august] août
    [september] septembre
    [october] octobre
    [november] novembre
   *[december] décembre
} { $year }
report-short-month = { $month ->
    [january] janv.
    [february] févr.
    [march] mars
    [april] avr.
    [may] mai
    [june] juin
    [july] juil.
    [august] août
    [september] sept.
    [october] oct.
    [november] nov.
   *[december] déc.
}
report-date-unknown = Date inconnue
report-failed-because = Échec : { $why }
report-skipped-because = Laissé de côté : { $why }
report-various-reasons = Échec ou laissé de côté : raisons diverses
report-kind = { $kind ->
    [post] publication
    [reel] reel
    [igtv] IGTV
    [archived_post] publication archivée
    [story] story
    [highlight] story à la une
    [profile_photo] photo de profil
    [thread] publication Threads
    [other] autre
    [message] message
   *[recently_deleted] supprimé récemment
}
report-caption = { $moment }, { report-kind }
report-photo = Photo : { report-kind }, { $moment }
report-video = Vidéo : { report-kind }, { $moment }
report-photo-not-drawn = Photo sans aperçu : { report-kind }, { $moment }
report-footer = Créé par Keepsake { $version } sur cet appareil ; rien n’a été envoyé. Les petites images sont des copies pour cette page, la photothèque a les originaux.
pairs-title = Keepsake : copies dans votre photothèque
pairs-heading = Ce que votre photothèque a déjà
pairs-library = Comparé à { $name }
pairs-new = Nouveaux
pairs-ask = Peut-être les mêmes
pairs-asked = Un enregistrement les ajoute tant que vous ne dites pas lesquels sont les mêmes : keepsake match avec --same ou --different et le numéro sous la publication.
pairs-there = Déjà dans votre photothèque
pairs-none = Aucun.
pairs-more = et { $number } autres qui ne sont pas dessinés ici : une page avec tous ne s’ouvrirait pas
pairs-post = Dans l’export
pairs-asset = Dans votre photothèque
pairs-picture = Photo dans votre photothèque : { $asset }
pairs-distance = Traits qui diffèrent : { $distance } sur 256
pairs-cue = { $cue ->
    [bytes] les mêmes octets
    [picture] semblable en chaque partie
    [date] prise dans le mois avant la publication
    [shape] en entier, au même format
    [size] au moins autant de pixels
    [length] même durée
   *[answer] vous l’avez dit
}
pairs-footer = Créé par Keepsake { $version } sur cet appareil ; rien n’a été envoyé, et rien n’a été modifié dans votre photothèque.
copy-link = ouvrez la publication dans Instagram, touchez Partager et copiez son lien
from-export = si elle est à vous, enregistrez-la depuis votre export
refusal-no-link = aucun lien vers Instagram ; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram ne montre les stories et les moments forts qu'aux personnes connectées ; les vôtres sont dans votre export, enregistrez-le plutôt
    [profile] ce lien mène à un profil entier ; partagez des publications une à une, ou enregistrez votre propre profil depuis votre export
    [sound] ce lien mène à un son et aux reels qui l'utilisent ; ouvrez un reel dans Instagram, touchez Partager et copiez son lien
    [place] ce lien mène à un lieu et à ses publications ; { copy-link }
    [hashtag] ce lien mène à un hashtag ou à une recherche ; { copy-link }
    [recommendations] ce lien mène aux recommandations d'Instagram ; { copy-link }
    [messages] ce lien mène à des messages, que seuls leurs participants voient ; les vôtres sont dans votre export, enregistrez-le plutôt
    [account] ce lien mène à une page d'Instagram pour votre compte, pas à une publication ; { copy-link }
   *[elsewhere] ce lien ne mène à aucune publication ; { copy-link }
}
refusal-look-alike = { $host } n'est pas Instagram et n'a pas été interrogé ; { copy-link }
refusal-holds-files = { $host } garde des fichiers d'Instagram à des adresses qui expirent ; { copy-link }
refusal-cut-link = ce lien est coupé ; ouvrez la publication dans Instagram, touchez Partager et copiez son lien entier
refusal-threads = ce lien mène à Threads, dont les publications ne sont pas celles d'Instagram ; les vôtres sont dans votre export Instagram, enregistrez-le plutôt
refusal-not-found = Instagram ne montre pas cette publication : elle est peut-être supprimée, privée ou montrée seulement à certaines personnes connectées ; { from-export }
refusal-gated = { $gate ->
    [age] Instagram ne montre cette publication qu'aux personnes connectées et assez âgées ; { from-export }
    [region] Instagram ne montre pas cette publication dans le pays d'où vient la connexion ; { from-export }
   *[other] Instagram ne montre pas cette publication à tout le monde, sans que l'on sache pourquoi : peut-être seulement à certaines personnes connectées, ou pas dans le pays d'où vient la connexion ; { from-export }
}
refusal-withheld = Instagram ne montre rien de cette publication aux personnes non connectées et ne dit pas pourquoi : elle peut être privée, limitée ou retirée ; { from-export }
refusal-new-form = la publication est dans sa page, sous une forme que ce Keepsake ne sait pas lire ; mettez Keepsake à jour, ou ouvrez-la dans Instagram
refusal-shell = Instagram a envoyé une page vide, comme aux visiteurs qu'il prend pour des programmes ; réessayez plus tard, ou regardez la publication dans un navigateur
refusal-throttled = Instagram ne donne plus rien pour l'instant aux personnes non connectées ; réessayez dans quelques heures
refusal-login-wanted = Instagram demande de se connecter avant de montrer cette publication, ce qu'il fait pour certaines, et pour toutes après de nombreuses visites ; réessayez dans quelques heures ; { from-export }
refusal-checkpoint = Instagram veut la preuve qu'une personne demande avant d'en montrer plus ; ouvrez la publication dans un navigateur de cet appareil, faites ce qui y est demandé et réessayez dans quelques heures
refusal-not-instagram = ce qui a répondu (état { $status }) ne ressemble pas à Instagram : un intermédiaire, comme un réseau d'entreprise, un filtre ou un proxy, le retient peut-être ; réessayez sur un autre réseau
refusal-resting = la dernière fois, Instagram n'a plus rien donné, rien n'est donc demandé pour l'instant ; réessayez après { $until }
refusal-day-is-full = pages demandées aujourd'hui : { $count }, soit tout ce qu'Instagram accepte ; enregistrez le reste demain
refusal-share-unresolved = Instagram n'a pas dit où mène ce lien court ; ouvrez-le, touchez Partager et copiez à nouveau le lien
refusal-unknown-page = Instagram a répondu d'une manière que Keepsake ne connaît pas ({ $name }) ; réessayez plus tard, ou regardez la publication dans un navigateur
refusal-unknown-status = Instagram a répondu d'une manière que Keepsake ne connaît pas (état { $status }) ; réessayez plus tard, ou regardez la publication dans un navigateur
refusal-unknown-answer = Instagram a répondu d'une manière que Keepsake ne connaît pas ({ $answer ->
    [no_page] quelque chose qui n'est pas une page
    [endless] une page sans fin
   *[elsewhere] cela mène ailleurs
}) ; réessayez plus tard, ou regardez la publication dans un navigateur
refusal-other-page = la page donnée ne montre pas cette publication ; ouvrez-la dans un navigateur sans vous connecter, attendez son image, enregistrez la page et donnez-la
refusal-cut-page = la page donnée est incomplète ; ouvrez la publication dans un navigateur sans vous connecter, attendez son image, enregistrez à nouveau la page et donnez-la
refusal-profile-page = la page donnée est celle d'un profil ; ouvrez la publication elle-même dans un navigateur sans vous connecter, enregistrez sa page et donnez-la
refusal-server-trouble = les serveurs d'Instagram ont un problème ; réessayez dans une heure
refusal-unreachable = Instagram n'a pas pu être joint : { $how ->
    [broke_off] la connexion s'est interrompue
    [not_in_time] aucune réponse n'est venue à temps
    [silent] rien n'est venu pendant un moment
    [too_long] cela a pris trop de temps
    [not_readable] la réponse n'était pas lisible
    [sent_around] renvoyé d'une adresse à l'autre
    [other_part] une autre partie est venue que celle demandée
    [other_file] le fichier n'est plus le même
   *[nothing] aucune réponse
} ; vérifiez la connexion et réessayez
refusal-not-trusted = celui qui a répondu n'a pas pu prouver qu'il est Instagram (son certificat TLS n'est pas fiable), rien n'a donc été demandé ; un Wi-Fi à identifiant, un réseau d'entreprise, un antivirus ou une horloge fausse peuvent en être la cause ; utilisez un autre réseau et réessayez
refusal-no-name = l'adresse du serveur d'Instagram est introuvable ; vérifiez que cet appareil est en ligne et que rien sur le réseau (un filtre, son DNS) ne bloque Instagram, puis réessayez
refusal-no-connection = aucune connexion au serveur d'Instagram ; vérifiez que cet appareil est en ligne et qu'aucun pare-feu ni proxy ne fait obstacle, puis réessayez
refusal-no-such-slide = images de cette publication selon sa page : { $count } ; il n'y a pas d'image { $asked }
refusal-slide-left-out = rien de ce que montre la page de cette publication n'est à coup sûr l'image { $asked } ; enregistrez toute la publication, ou ouvrez-la dans Instagram
refusal-no-media = la page ne mentionne ni photo ni vidéo de cette publication qui puisse être enregistrée ; ouvrez-la plutôt dans Instagram

no-page-empty = le fichier est vide ; ouvrez la publication dans un navigateur sans vous connecter, attendez qu'elle s'affiche et enregistrez la page comme « Page web, HTML uniquement »
no-page-web-archive = c'est une archive web (MHTML, un seul fichier), où manque ce dont la publication est lue ; enregistrez la page comme « Page web, HTML uniquement »
no-page-printed = c'est un PDF, où la page est telle qu'elle serait imprimée ; enregistrez la page elle-même comme « Page web, HTML uniquement », dans Safari comme « Archive web »
no-page-bookmark = ce fichier ne contient que l'adresse de la page ; ouvrez-la dans un navigateur sans vous connecter, attendez que la publication s'affiche et enregistrez la page comme « Page web, HTML uniquement »
no-page-media = c'est une photo ou une vidéo, et non la page de la publication ; enregistrez la page elle-même comme « Page web, HTML uniquement »
no-page-zip = c'est une archive ZIP ; décompressez-la et donnez la page qu'elle contient, ou enregistrez la page comme « Page web, HTML uniquement »
no-page-no-scripts = ce qui a enregistré cette page en a retiré les scripts, qui contiennent la publication ; enregistrez la page avec le navigateur lui-même comme « Page web, HTML uniquement »
no-page-frame = c'est le cadre dans lequel d'autres sites montrent une publication, avec seulement une petite image ; ouvrez la publication elle-même dans un navigateur sans vous connecter et enregistrez sa page comme « Page web, HTML uniquement »
no-page-damaged = le fichier est compressé d'une façon qui n'est pas lue ici, ou endommagé ; enregistrez à nouveau la page
no-page-too-large = c'est trop volumineux pour une page
not-archive-empty = le fichier est vide ; téléchargez-le à nouveau
not-archive-incomplete = le ZIP est incomplet, il en manque une partie ; téléchargez-le à nouveau
not-archive-split = c'est un volume d'un ZIP divisé ; réunissez les volumes ou décompressez-les, et donnez le résultat
not-archive-front-missing = le début du ZIP manque : c'est le dernier morceau d'un ZIP divisé, ou le téléchargement est endommagé ; réunissez les morceaux et donnez le résultat, ou téléchargez-le à nouveau
not-archive-too-many-entries = il contient des millions de fichiers, bien plus qu'aucun export
not-archive-bomb = il prétend occuper { $gigabytes } Go une fois décompressé, ce que ses données ne permettent pas ; il est endommagé ou fait pour nuire
not-archive-other-file = c'est { $kind ->
    [rar] une archive RAR
    [seven_zip] une archive 7-Zip
    [gzip] une archive gzip
    [bzip2] une archive bzip2
    [xz] une archive xz
    [zstandard] une archive Zstandard
    [tar] une archive tar
    [pdf] un PDF
   *[photo_or_video] une photo ou une vidéo
} ; donnez le ZIP d'Instagram, ou le dossier où il a été décompressé
not-archive-web-page = ce n'est pas un ZIP mais une page web, comme celle d'un lien expiré ; connectez-vous et téléchargez-le à nouveau
not-archive-part-of-export = c'est un seul fichier d'un export décompressé ; donnez le dossier entier, ou le ZIP
not-archive-unknown = ce n'est ni un ZIP ni un dossier ; donnez le ZIP d'Instagram, ou le dossier où il a été décompressé
not-archive-packed-inside = il est compressé dans un autre ZIP et n'y est pas lisible ; décompressez le ZIP extérieur et donnez le dossier
not-archive-encrypted-inside = il est chiffré dans un autre ZIP ; décompressez le ZIP extérieur avec son mot de passe et donnez le dossier
not-archive-open-folder = c'est un dossier ouvert ; donnez plutôt son chemin
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } ne peut pas être lu comme archive : { $unfit }
trouble-other-archive = { $is_known ->
    [false] cette archive n'existe plus ; ajoutez-la comme nouvelle
   *[true] { $given } est une autre archive que { $asked }, qui a été lue ; choisissez celle-là, ou ajoutez celle-ci comme nouvelle
}
trouble-nothing-found = aucune publication d'Instagram trouvée dans { $paths }{ $notes }
more-notes = et { $more } de plus
all-archives = toutes les archives
trouble-no-archive-chosen = choisissez au moins une archive
trouble-no-open-file = ce n'est pas un fichier ouvert : { $system }
trouble-only-paths = ici, un fichier ouvert ne peut pas être transmis ; donnez un chemin
trouble-no-bytes = aucune archive connue n'a ses données
trouble-no-picture = il n'y en a pas d'image : { $system }
trouble-not-there = { $path } : ce fichier ou dossier n'existe pas
trouble-not-allowed = { $path } : vous n'avez pas le droit de l'ouvrir
trouble-read-only = { $path } : rien ne peut y être écrit
trouble-disk-full = { $path } : le disque est plein ; libérez de la place et réessayez
trouble-system-said = { $path } : { $system }
trouble-catalog-full = le disque du catalogue est plein ; libérez de la place et réessayez
trouble-catalog-busy = un autre programme travaille dans le catalogue ; réessayez dans un instant
trouble-catalog-read-only = impossible d'écrire dans le catalogue ; autorisez-le ou choisissez un autre dossier
trouble-catalog-gone = le catalogue ne peut pas être ouvert ; vérifiez que son dossier est toujours là
trouble-not-a-catalog = { $path } n'est pas un catalogue de Keepsake ; il a été laissé tel quel
trouble-newer-catalog = { $path } a été écrit par une version plus récente de Keepsake ; mettez Keepsake à jour pour l'ouvrir
trouble-catalog-not-updated = le catalogue ne peut pas être mis à jour : { $system }
trouble-catalog-damaged = le catalogue est endommagé ; ce qui a été enregistré reste
trouble-catalog-failed = erreur du catalogue : { $system }
trouble-other-save = un autre enregistrement utilise { $path } ; attendez qu'il soit terminé
trouble-save-goes-on = un enregistrement ou une lecture est en cours ; arrêtez-le, ou attendez qu'il soit terminé
trouble-undo-goes-on = une annulation d'enregistrement est en cours ; arrêtez-la, ou attendez qu'elle soit terminée
trouble-look-goes-on = un examen de la photothèque est en cours ; arrêtez-le, ou attendez qu'il soit terminé
trouble-too-late = l'enregistrement n'a pas attendu cette photothèque
trouble-stopped = arrêté
trouble-no-place = ce n'est pas un endroit d'une liste donné par une page
trouble-no-month = il n'y a pas de mois { $month } en { $year }
trouble-no-date = ce n'est pas une date : { $system }
trouble-no-zone = il n'y a pas de fuseau horaire nommé { $name }
trouble-no-run = il n'y a pas d'enregistrement numéro { $run }
trouble-not-to-be-resumed = l'enregistrement numéro { $run } ne peut pas être poursuivi : il allait vers une autre photothèque, a été annulé, ne portait sur rien, ou une autre version l'a noté ; recommencez
trouble-nothing-failed = rien n'a échoué dans l'enregistrement numéro { $run } qui puisse être réessayé
trouble-nothing-with-reason = rien dans l'enregistrement numéro { $run } n'a cette raison
trouble-unknown-media = cette photo ou vidéo n'est pas dans le catalogue
trouble-saved-as = il est déjà dans la photothèque, sous { $asset } ; l'autre copie n'a pas été reprise
trouble-asset-of-another = { $asset } est une autre photo ou vidéo déjà enregistrée
trouble-closed = ce keepsake a été fermé ; ouvrez-le à nouveau
trouble-miscounted = le registre rend compte de { $accounted } éléments prévus sur { $planned } ; merci de le signaler
trouble-no-network = le réseau ne peut pas être utilisé : { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , et { $more } de plus
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] entrée { $entry }
   *[false] la première dans l'entrée { $entry }
}
quoted = « { $text } »
oddity-list-cut-off = sa liste de fichiers s'interrompt, fichiers lus : { $count } ; téléchargez à nouveau l'archive
oddity-entries = { $fault ->
    [unsafe_name] laissé de côté, car son nom n'est pas sûr
    [link] laissé de côté, car c'est un lien symbolique
    [twice] y figure plusieurs fois, le dernier a été pris
    [not_text] laissé de côté, car le nom n'est pas un texte lisible
    [too_deep] laissé de côté, car le dossier est trop profond
    [camera_roll] laissé de côté, car c'est une photothèque faite par Keepsake
    [empty] laissé de côté, car le nom annonce une photo ou une vidéo mais le fichier est vide ; téléchargez l'export à nouveau
    [not_media] laissé de côté, car le nom annonce une photo ou une vidéo mais le contenu n'en est pas une que Keepsake connaît
    [other_form] laissé de côté, car l'export nomme la même photo ou vidéo avec une autre extension, qui a été prise
    [in_cloud] laissé de côté, car il est dans un cloud et non sur cet appareil ; téléchargez-le d'abord sur cet appareil
    [in_bin] laissé de côté, car il se trouve dans une corbeille, où quelqu'un l'a jeté ; sortez-le de là pour l'avoir aussi
   *[closed] laissé de côté, car le système ne permet pas de le lire
} : { $first }{ oddity-more }
oddity-packed-otherwise = compressé avec { $method }, que Keepsake ne lit pas ; décompressez le ZIP et indiquez le dossier : { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] laissé tel quel, car ce ZIP ne contient pas d'export d'Instagram
    [unfinished] laissé tel quel, car son nom dit que son téléchargement n'est pas terminé ; s'il l'est, retirez cette extension
   *[too_many] non ouvert, car trop profond ou parmi trop d'autres ; donnez ce ZIP lui-même s'il fait partie de l'export
} : { $first }{ oddity-more }
oddity-zips-unreadable = un ZIP illisible : { $unfit } : { $first }{ oddity-more }
oddity-others-left-alone = laissé tel quel : { $unfit } : { $first }{ oddity-more }
oddity-strays = photos et vidéos laissées telles quelles, car aucun index ne les nomme et rien ne dit qu'elles viennent d'Instagram : { $count } ({ $places }) ; pour les prendre aussi, mettez-les dans un dossier media/other
oddity-stray-top = { $items } tout en haut
oddity-stray-in = { $items } dans { $folder }
oddity-stray-rest = { $alone ->
    [true] le reste dans un autre dossier
   *[false] le reste dans { $more_folders } autres dossiers
}
oddity-names-unread = nomme { $media } dont aucun index n'a pu être lu ; seul le mois de leur dossier est connu, au mieux ; si c'est un fichier JSON, téléchargez à nouveau l'archive, sinon exportez à nouveau au format JSON, ou signalez de quel fichier il s'agit
oddity-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
oddity-videos = { $count ->
    [one] { $count } vidéo
   *[other] { $count } vidéos
}
oddity-both = { $before } et { $next }
oddity-not-in-any-part = références dont les photos et vidéos ne sont dans aucune des archives : { $count } ; l'export a peut-être d'autres parties
oddity-no-index = il n'y a pas d'index : rien ici ne dit le jour, la légende et l'ordre des photos et vidéos : { $count } ; une autre partie de l'export le dit peut-être
oddity-unindexed = aucun index présent ici ne nomme ces photos et vidéos : { $count } ; on n'en connaît tout au plus que le mois de leur dossier ; { oddity-several }
oddity-several = { $several ->
    [true] les informations personnelles présentes ici nomment plus d'un utilisateur : décompressez chaque export dans son propre dossier
   *[false] une autre partie de l'export les nomme peut-être, ou un autre export a été décompressé par-dessus celui-ci : décompressez chacun dans son propre dossier
}
oddity-captions-differ = légendes différentes dans des exports dont aucun n'est connu comme le plus récent : { $count } ; une des deux a été gardée
oddity-dates-differ = photos ou vidéos avec deux dates, sans rien qui dise laquelle est juste : { $count } ; une des deux a été prise
oddity-index-too-large = laissé de côté, car trop grand pour un index
oddity-index-unreadable = illisible : { $system }
oddity-file-empty = le fichier est vide ; téléchargez à nouveau l'archive
oddity-utf16 = le fichier est écrit en UTF-16, ce qu'aucun export n'est ; utilisez le fichier tel que téléchargé
oddity-file-cut-off = le fichier est coupé après l'octet { $byte } ; ce qui précède a été lu ; téléchargez à nouveau l'archive
oddity-no-json = le fichier n'est pas du JSON ; téléchargez à nouveau l'archive
oddity-invalid-json = le fichier n'est pas du JSON valide à partir de l'octet { $byte } ; ce qui précède a été lu
oddity-file-not-unpacked = le fichier ne peut pas être décompressé après l'octet { $byte } ; ce qui précède a été lu ; téléchargez à nouveau l'archive
oddity-page-cut-off = la page finit au milieu d'une publication ; ce qui précède a été lu ; téléchargez à nouveau l'archive
oddity-page-not-unpacked = la page ne peut pas être décompressée après l'octet { $byte } ; ce qui précède a été lu ; téléchargez à nouveau l'archive
oddity-characters-replaced = des caractères sont endommagés ; ils ont été remplacés
oddity-impossible-times = publications avec une date impossible (avant octobre 2010 ou dans le futur), non retenue : { $count }
oddity-entries-broken = entrées illisibles, JSON non valide : { $count } ({ oddity-in-entry })
oddity-entries-too-large = entrées illisibles, plus grandes que { $mebibytes } Mio : { $count } ({ oddity-in-entry })
oddity-entries-mended = entrées dont des caractères qui ne sont pas du texte ont été remplacés : { $count } ({ oddity-in-entry })
oddity-entries-unknown = entrées illisibles, d'une forme inconnue de cette version : { $count } ({ oddity-in-entry })
oddity-media-nameless = photos ou vidéos illisibles, sans chemin : { $count } ({ oddity-in-entry })
oddity-guessed-carousels = groupes sans légende et de la même seconde, pris chacun pour une publication : { $count }
oddity-dates-unread = dates illisibles : { $count } ({ $examples }) ; un mois est pris du dossier quand il en nomme un
oddity-dates-disputed = dates illisibles, car elles peuvent désigner plus d'un moment : { $count } ({ $examples }) ; un mois est gardé quand tous y tombent, sinon pris du dossier quand il en nomme un
oddity-dates-contradicted = dates non retenues, le dossier de l'image nommant un autre mois : { $count } ({ $examples }) ; c'est ce mois qui est pris
oddity-fields-unknown = champs au nom inconnu laissés de côté : { $count } ({ $examples })
oddity-stories-maybe-others = stories peut-être à d'autres, enregistrées comme les vôtres car le champ qui le dit est dans une langue inconnue : { $count }
oddity-posts-maybe-others = publications peut-être à d'autres, enregistrées comme les vôtres car le nom de leur section ne dit pas à qui elles sont : { $count }
oddity-posts-maybe-drafts = publications qui sont peut-être des brouillons jamais publiés, enregistrées quand même, une marque au nom inconnu pouvant le dire : { $count }
oddity-places-maybe-lost = publications qui perdent peut-être un lieu, deux nombres au nom inconnu pouvant en être un : { $count }
oddity-posts-undated = publications sans date : { $count }
oddity-entries-without-media = entrées sans photo ni vidéo laissées de côté : { $count }
oddity-captions-cut = légendes trop longues pour Instagram, coupées : { $count }
oddity-media-too-many = photos ou vidéos laissées de côté, aucune publication n'en ayant autant ou un chemin aussi long : { $count }
oddity-media-outside = photos ou vidéos hors de toute publication, dont ce que dit la page est laissé de côté : { $count }
oddity-texts-unknown = textes à côté d'une photo ou vidéo non compris et laissés de côté : { $count }
oddity-tags-too-long = balises trop longues laissées de côté : { $count }
oddity-other = { $text }
