# Il significato di variabili e varianti si trova in en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = interrotto prima del suo turno; salva di nuovo per continuare
bytes-missing = { $missing ->
    [only_a_link] Instagram ha esportato solo un link scaduto; richiedi una nuova esportazione per avere il file
    [not_in_any_part] non è in nessuno degli archivi indicati; aggiungi le altre parti dell'esportazione, oppure è stato eliminato su Instagram
    [unsafe_path] il suo percorso porta fuori dall'archivio; non è stato seguito
    [encrypted] è cifrato nell'archivio; estrai l'archivio e riprova
    [unreadable] la sua voce nell'archivio è danneggiata; scarica di nuovo l'archivio
    [packed_otherwise] è compresso nello ZIP in un modo che Keepsake non legge; estrai lo ZIP e indica la cartella
    [empty] il suo file nell'archivio è vuoto; scarica di nuovo l'archivio e, se lo è anche lì, richiedine uno nuovo
    [in_cloud] è in un cloud e non su questo dispositivo; scaricalo prima su questo dispositivo e leggi di nuovo la cartella
    [behind_a_link] si trova dietro un link simbolico, che Keepsake non segue; indica anche la cartella a cui porta
    [not_downloaded] non ancora scaricato; salva il suo link per averlo
    [no_address] la pagina non ne indica alcun file: forse è mostrato solo a chi ha effettuato l'accesso, o questo tipo di pagina lo omette; aprilo in Instagram o prendilo da un'esportazione
    [address_refused] non è stato possibile ottenere il file che la pagina indica: il suo indirizzo può essere scaduto o non essere di Instagram; salva di nuovo il link, con la pagina ricaricata se ne hai indicata una
    [connection_lost] la connessione si è interrotta; ciò che è arrivato è conservato, salva di nuovo il link per continuare
    [no_connection] nessuna connessione al server che ha il file; controlla che questo dispositivo sia in rete e salva di nuovo il link
    [name_not_found] l'indirizzo del server che ha il file non è stato trovato; controlla che questo dispositivo sia in rete e che nulla nella rete blocchi Instagram, poi salva di nuovo il link
    [not_trusted] chi ha risposto non ha potuto dimostrare di essere un server di Instagram (non usa TLS come dovrebbe, o il suo certificato non è attendibile); usa un'altra rete e salva di nuovo il link
    [server_busy] i server di Instagram sono sovraccarichi; salva di nuovo il link tra un'ora
    [no_media_received] ciò che Instagram ha inviato non è una foto o un video completo; salva di nuovo il link più tardi
    [damaged] ciò che Instagram ha inviato è danneggiato, anche alla seconda richiesta; salva di nuovo il link più tardi, oppure accettalo così com'è
   *[no_room] non c'è spazio per scaricarlo; libera spazio e salva di nuovo il link
}
left-out = { $opt_in ->
    [reshares] post di un'altra persona, ricondiviso; salvato solo su richiesta
    [recently_deleted] eliminato di recente su Instagram; salvato solo su richiesta
    [drafts] bozza mai pubblicata; salvata solo su richiesta
    [messages] inviato in un messaggio; salvato solo su richiesta
    [others_messages] in un messaggio, ma non inviato da te; salvato solo su richiesta
    [unknown_sender] in un messaggio, e l'esportazione non dice di chi: potrebbe essere tuo; salvato solo su richiesta
   *[reposts] post di un'altra persona: ripubblicato, con «Mi piace», salvato tra i preferiti o in cui ti hanno taggato; salvato solo su richiesta
}
no-media = non è una foto né un video di un tipo che Keepsake conosce; se lo è (JPEG XL, TIFF, RAW), convertilo in JPEG, HEIC o MP4 con un’altra app
removed-by-you = lo hai rimosso da dove era salvato; salvato di nuovo solo su richiesta
in-trash = si trova nel cestino della tua libreria foto
gone-with-all-others = era salvato qui e non c'è più, come tutto ciò che era salvato qui; salvato di nuovo solo su richiesta

same-bytes = gli stessi dati sono salvati con un altro nome
in-library = è già nella tua libreria foto: { $asset }
better-in-archives = ora c'è una versione migliore: { $better }
better-more-pixels = più pixel
    .known = { $now } pixel invece di { $was }
better-more-bytes = un file più grande
    .known = { $now } kB invece di { $was } kB
better-date = la data
    .known = { $was ->
        [unknown] la data { better-precision-now } invece di nessuna
       *[known] la data { better-precision-now } invece che { better-precision-was }
    }
better-precision-now = { $now ->
    [second] al secondo
    [minute] al minuto
   *[month] al mese
}
better-precision-was = { $was ->
    [second] al secondo
    [minute] al minuto
   *[month] al mese
}
better-caption = un'altra didascalia
better-place = il luogo
better-whole = il file completo
better-sound = l'audio
cannot-replace = questa libreria foto non permette di sostituire l'altro
changed-in-roll = ora c'è una versione migliore, ma è stato modificato nella libreria foto dopo il salvataggio; lasciato com'è

dated-at-save = con la data del salvataggio e non della pubblicazione, come richiesto
cut-off = salvato così com'è: il file è danneggiato o finisce troppo presto, potrebbe mancare una parte { $media ->
    [photo] della foto
   *[video] del video
}; { $from_link ->
    [true] salva di nuovo il suo link più tardi
   *[false] scarica di nuovo l'esportazione e, se è ancora così, richiedine una nuova
}
came-damaged = salvato come richiesto, anche se è arrivato danneggiato due volte: { $damage ->
    [cut_off] manca la fine
   *[broken] una parte è danneggiata
}; per averlo intero, salva di nuovo il suo link più tardi e fallo sostituire
smaller = salvato più piccolo dell'originale: la sua pagina su Instagram non indica un file più grande; se è tuo, potrebbe essere nella tua esportazione
larger-apart = salvato con { $saved } pixel: la sua pagina su Instagram lo ha anche con { $larger }, ma lì l'audio è in un file a parte, e Keepsake non unisce file; se è tuo, potrebbe essere più grande nella tua esportazione
silent = salvato senza audio: la sua pagina su Instagram dice che c'è, ma il file non ne ha; aprilo in Instagram per ascoltarlo
may-be-others = salvato come tuo, anche se può essere di un'altra persona: l'esportazione non dice con certezza di chi è
own-place = salvato con un luogo che è già nel file stesso e che è rimasto
metadata-partly = salvato con una parte dei metadati: { not-tagged }{ beside }
metadata-not-written = salvato senza metadati: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; sono tutti nel file .xmp accanto
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] la foto è danneggiata
    [large_photo_has_some] la foto supera 8 MiB e ha già dei metadati
    [large_photo] la foto supera 8 MiB
    [fragmented] il video è fatto di frammenti
    [no_room_for_year_in_video] manca la data nell'intestazione del video, che non ha spazio per l'anno
    [video_cannot_grow] mancano luogo e didascalia: l'intestazione del video non può crescere
    [video_header_damaged] l'intestazione del video è danneggiata
    [video_header_long] l'intestazione del video supera 8 MiB
    [two_exif_blocks] la foto ha più di un blocco EXIF
    [exif_cannot_grow] i metadati della foto si trovano dove non possono crescere
    [photo_header_damaged] l'intestazione della foto è danneggiata
    [photo_header_long] l'intestazione della foto è troppo lunga
    [no_room_for_year] la data non è stata scritta: EXIF non ha spazio per l'anno
    [caption_cut] la didascalia è stata tagliata: è troppo lunga per il file
    [caption_left_out] la didascalia non è stata scritta: il file non ha spazio
    [own_date] nel file c'è già un'altra data, che è rimasta
    [own_caption] nel file c'è già un'altra didascalia, che è rimasta
    [exif_damaged] i dati EXIF già presenti nel file sono danneggiati
    [exif_full] i dati EXIF già presenti nel file non lasciano spazio
    [metadata_far_behind] i metadati della foto si trovano oltre i primi 8 MiB
    [motion_photo] il file della foto contiene anche un video
    [no_room_in_table] la tabella delle posizioni della foto non ha spazio
    [gif] GIF non ha campi per date e luoghi
   *[web_m] in WebM non si scrivono metadati
}
old-one-not-taken-out = è nella libreria foto, ma quello che sostituisce non è ancora stato tolto; salva di nuovo
no-album = salvato senza il suo album: la libreria foto non ha potuto crearlo o non ne ha il permesso

no-source = il catalogo non sa dove sono i suoi dati
download-gone = ciò che era stato scaricato non c'è più; salva di nuovo il suo link
archive-gone = { $archive } non c'è più; rimettilo al suo posto e salva di nuovo
archive-changed = { $archive } è cambiato da quando è stato letto; se la copia o lo scaricamento è ancora in corso, riprova quando è completo, altrimenti rimetti quello vecchio oppure importalo di nuovo
file-gone = il suo file non è più in { $archive }; rimettilo al suo posto e salva di nuovo
damaged-in-archive = è danneggiato in { $archive }; scarica di nuovo l'archivio
empty-file = il file è vuoto
reading-broke = la lettura è fallita in un modo che non dovrebbe accadere; segnalalo, per favore

space-needed = servono { $needed } MB e ne sono liberi { $free } MB; libera spazio e salva di nuovo, oppure salva meno alla volta
no-room-at = non c'è più spazio in { $path }; libera spazio e salva di nuovo
no-room-for-ledger = non c'è più spazio per il registro; libera spazio e salva di nuovo
catalog-busy = un altro programma sta lavorando nel catalogo; riprova tra un momento
catalog-read-only = non si può scrivere nel catalogo; consentilo oppure scegli un'altra cartella
catalog-gone = il catalogo non si può aprire; controlla che la sua cartella ci sia ancora
catalog-damaged = il catalogo è danneggiato; ciò che è stato salvato resta
catalog-failed = errore del catalogo: { $system }
cannot-write = non si può scrivere in { $path }; consentilo oppure scegli un'altra cartella
place-gone = { $path } non c'è più; rimettilo al suo posto e salva di nuovo
no-folder = { $path } è un file, o un link che non porta da nessuna parte, e lì serve una cartella; spostalo e salva di nuovo
too-large = troppo grande per il file system di { $path }
system-said = { $path }: { $system }
not-confirmed = salvataggio non certo: il disco di { $path } non lo ha confermato ({ $system }); salva di nuovo
names-taken = { $count ->
    [one] { $count } file si chiama già { $name }
   *[other] { $count } file si chiamano già { $name }
}
staged-file-gone = qualcuno ha tolto il file preparato
not-in-this-folder = non si trova in questa cartella
not-its-turn = non era il suo turno
not-there-after-adding = la libreria foto lo ha accettato, ma non c'è
may-be-there = gli stessi dati potrebbero essere stati appena salvati; salva di nuovo per scoprirlo
not-in-roll-any-more = non è più nella libreria foto; salva di nuovo
no-answer = la libreria foto non ha risposto per tutti gli elementi; salva di nuovo
mixed-up = la libreria foto ha confuso i suoi elementi
in-cloud = è in iCloud e ora non su questo dispositivo; non è perso: connettiti a Internet e riprova
still-there = è stato tolto, ma c'è ancora
roll-too-slow = { $seconds ->
    [one] la libreria foto non ha risposto entro { $seconds } secondo; salva di nuovo
   *[other] la libreria foto non ha risposto entro { $seconds } secondi; salva di nuovo
}
roll-broke = la libreria foto ha avuto un errore imprevisto: { $text }

cannot-undo = questa libreria foto non permette di annullare nulla
declined = ti è stato chiesto se poteva essere rimosso e hai detto di no; resta finché non riprovi
old-one-not-kept = quello che ha sostituito non è stato conservato: questa libreria foto non può farlo
old-one-kept-no-more = quello che ha sostituito non è più conservato
old-one-has-no-place = quello che ha sostituito non è stato ripristinato: ora un altro file ha il suo nome
old-one-not-brought-back = non è stato possibile ripristinare quello che ha sostituito
old-one-not-there = quello che ha sostituito è stato ripristinato, ma non c'è

roll-said = { $trouble ->
    [not_allowed] non consentito: { $text }
    [no_space] spazio insufficiente: { $text }
    [unreachable] non raggiungibile: { $text }
    [refused] rifiutato: { $text }
    [not_durable] salvataggio non certo: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: salvataggio { $run }, { $moment }
report-heading = Le tue foto e i tuoi video di Instagram
report-save = Salvataggio { $run }, { $moment }, in { $roll }
report-to-the-pictures = Alle immagini
report-months = Mesi
report-in-the-roll = Nella libreria foto
report-not-in-the-roll = Non nella libreria foto
report-no-pictures = Niente.
report-nothing-left-out = Niente: tutto ciò che è stato trovato c’è.
report-saved-with-remarks = Salvati, con qualcosa da sapere
report-worth-knowing = Buono a sapersi
report-planned = Foto e video
report-saved = Salvati
report-already-there = Già presenti
report-skipped = Tralasciati
report-failed = Non riusciti
report-written = Scritto
report-replaced = Sostituiti da migliori
report-better = Migliori nell’esportazione
report-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } foto
}
report-videos = { $count ->
    [one] { $count } video
   *[other] { $count } video
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = e altri { $number }, nella libreria foto ma non mostrati qui: una pagina con tutti non si aprirebbe
report-month = { $month ->
    [january] gennaio
    [february] febbraio
    [march] marzo
    [april] aprile
    [may] maggio
    [june] giugno
    [july] luglio
    [august] agosto
    [september] settembre
    [october] ottobre
    [november] novembre
   *[december] dicembre
} { $year }
report-short-month = { $month ->
    [january] gen
    [february] feb
    [march] mar
    [april] apr
    [may] mag
    [june] giu
    [july] lug
    [august] ago
    [september] set
    [october] ott
    [november] nov
   *[december] dic
}
report-date-unknown = Data sconosciuta
report-failed-because = Non riuscito: { $why }
report-skipped-because = Tralasciato: { $why }
report-various-reasons = Non riusciti o tralasciati: motivi vari
report-kind = { $kind ->
    [post] post
    [reel] reel
    [igtv] IGTV
    [archived_post] post archiviato
    [story] storia
    [highlight] storia in evidenza
    [profile_photo] immagine del profilo
    [thread] post di Threads
    [other] altro
    [message] messaggio
   *[recently_deleted] eliminato di recente
}
report-caption = { $moment }, { report-kind }
report-photo = Foto: { report-kind }, { $moment }
report-video = Video: { report-kind }, { $moment }
report-photo-not-drawn = Foto senza anteprima: { report-kind }, { $moment }
report-footer = Creato da Keepsake { $version } su questo dispositivo; nulla è stato caricato. Le immagini piccole sono copie per questa pagina, gli originali sono nella libreria foto.
pairs-title = Keepsake: copie nella tua libreria foto
pairs-heading = Ciò che la tua libreria foto ha già
pairs-library = Confrontato con { $name }
pairs-new = Nuovi
pairs-ask = Forse gli stessi
pairs-asked = Un salvataggio li aggiunge finché non dici quali sono gli stessi: keepsake match con --same o --different e il numero sotto il post.
pairs-there = Già nella tua libreria foto
pairs-none = Nessuno.
pairs-more = e altri { $number } che qui non sono disegnati: una pagina con tutti non si aprirebbe
pairs-post = Nell’esportazione
pairs-asset = Nella tua libreria foto
pairs-picture = Foto nella tua libreria foto: { $asset }
pairs-distance = Tratti che differiscono: { $distance } su 256
pairs-cue = { $cue ->
    [bytes] gli stessi byte
    [picture] uguale in ogni parte
    [date] scattata nel mese prima del post
    [shape] intera, nello stesso formato
    [size] almeno altrettanti pixel
    [length] stessa durata
   *[answer] lo hai detto tu
}
pairs-footer = Creato da Keepsake { $version } su questo dispositivo; nulla è stato caricato, e nulla è cambiato nella tua libreria foto.
copy-link = apri il post in Instagram, tocca Condividi e copia il link
from-export = se è tuo, salvalo dalla tua esportazione
refusal-no-link = non c'è nessun link a Instagram; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram mostra storie e contenuti in evidenza solo a chi ha effettuato l'accesso; i tuoi sono nella tua esportazione, salva quella
    [profile] questo link porta a un profilo intero; condividi singoli post, oppure salva il tuo profilo dalla tua esportazione
    [sound] questo link porta a un audio e ai reel che lo usano; apri un reel in Instagram, tocca Condividi e copia il link
    [place] questo link porta a un luogo e ai suoi post; { copy-link }
    [hashtag] questo link porta a un hashtag o a una ricerca; { copy-link }
    [recommendations] questo link porta a ciò che Instagram consiglia; { copy-link }
    [messages] questo link porta a messaggi, che vede solo chi vi partecipa; i tuoi sono nella tua esportazione, salva quella
    [account] questo link porta a una pagina di Instagram per il tuo account, non a un post; { copy-link }
   *[elsewhere] questo link non porta a nessun post; { copy-link }
}
refusal-look-alike = { $host } non è Instagram e non è stato interpellato; { copy-link }
refusal-holds-files = { $host } tiene file di Instagram a indirizzi che scadono; { copy-link }
refusal-cut-link = questo link è tagliato; apri il post in Instagram, tocca Condividi e copia il link intero
refusal-threads = questo link porta a Threads, i cui post non sono di Instagram; i tuoi sono nella tua esportazione di Instagram, salva quella
refusal-not-found = Instagram non mostra questo post: può essere stato eliminato, essere privato o essere mostrato solo ad alcune persone che hanno effettuato l'accesso; { from-export }
refusal-gated = { $gate ->
    [age] Instagram mostra questo post solo a chi ha effettuato l'accesso e ha l'età richiesta; { from-export }
    [region] Instagram non mostra questo post nel Paese da cui proviene la connessione; { from-export }
   *[other] Instagram non mostra questo post a tutti e non si sa perché: forse solo ad alcune persone che hanno effettuato l'accesso, o non nel Paese da cui proviene la connessione; { from-export }
}
refusal-withheld = Instagram non mostra nulla di questo post a chi non ha effettuato l'accesso e non dice perché: può essere privato, limitato o rimosso; { from-export }
refusal-new-form = il post è nella sua pagina, in una forma che questo Keepsake non sa leggere; aggiorna Keepsake, oppure apri il post in Instagram
refusal-shell = Instagram ha inviato una pagina vuota, come ai visitatori che prende per programmi; riprova più tardi, oppure guarda il post in un browser
refusal-throttled = per ora Instagram non dà altro a chi non ha effettuato l'accesso; riprova tra qualche ora
refusal-login-wanted = Instagram chiede di accedere prima di mostrare questo post, come fa per alcuni, e per tutti dopo molte visite; riprova tra qualche ora; { from-export }
refusal-checkpoint = Instagram vuole la prova che sia una persona a chiedere prima di mostrare altro; apri il post in un browser di questo dispositivo, fai ciò che viene chiesto e riprova tra qualche ora
refusal-not-instagram = ciò che ha risposto (stato { $status }) non sembra Instagram: forse lo trattiene qualcosa di intermedio, come la rete di un'azienda, un filtro o un proxy; riprova con un'altra rete
refusal-resting = l'ultima volta Instagram non ha dato altro, quindi per ora non si chiede nulla; riprova dopo le { $until }
refusal-day-is-full = pagine richieste oggi: { $count }, quante Instagram ne ammette; salva il resto domani
refusal-share-unresolved = Instagram non ha detto dove porta questo link breve; aprilo, tocca Condividi e copia di nuovo il link
refusal-unknown-page = Instagram ha risposto in un modo che Keepsake non conosce ({ $name }); riprova più tardi, oppure guarda il post in un browser
refusal-unknown-status = Instagram ha risposto in un modo che Keepsake non conosce (stato { $status }); riprova più tardi, oppure guarda il post in un browser
refusal-unknown-answer = Instagram ha risposto in un modo che Keepsake non conosce ({ $answer ->
    [no_page] qualcosa che non è una pagina
    [endless] una pagina senza fine
   *[elsewhere] porta altrove
}); riprova più tardi, oppure guarda il post in un browser
refusal-other-page = la pagina indicata non mostra questo post; aprilo in un browser senza accedere, attendi la sua immagine, salva la pagina e indicala
refusal-cut-page = la pagina indicata è incompleta; apri il post in un browser senza accedere, attendi la sua immagine, salva di nuovo la pagina e indicala
refusal-profile-page = la pagina indicata è quella di un profilo; apri il post stesso in un browser senza accedere, salva la sua pagina e indicala
refusal-server-trouble = i server di Instagram hanno un problema; riprova tra un'ora
refusal-unreachable = Instagram non è raggiungibile: { $how ->
    [broke_off] la connessione si è interrotta
    [not_in_time] nessuna risposta è arrivata in tempo
    [silent] per un po' non è arrivato nulla
    [too_long] ci è voluto troppo
    [not_readable] la risposta non era leggibile
    [sent_around] rinviato da un indirizzo all'altro
    [other_part] è arrivata una parte diversa da quella richiesta
    [other_file] il file non è più lo stesso
   *[nothing] nessuna risposta
}; controlla la connessione e riprova
refusal-not-trusted = chi ha risposto non ha potuto provare di essere Instagram (il suo certificato TLS non è attendibile), quindi non è stato chiesto nulla; succede con un Wi-Fi che richiede l'accesso, nella rete di un'azienda, con un antivirus o con un orologio sbagliato; usa un'altra rete e riprova
refusal-no-name = l'indirizzo del server di Instagram non è stato trovato; controlla che questo dispositivo sia in rete e che nulla nella rete (un filtro, il DNS) blocchi Instagram, poi riprova
refusal-no-connection = nessuna connessione al server di Instagram; controlla che questo dispositivo sia in rete e che non lo impedisca un firewall o un proxy, poi riprova
refusal-no-such-slide = immagini di questo post secondo la sua pagina: { $count }; non c'è un'immagine { $asked }
refusal-slide-left-out = niente di ciò che la pagina di questo post mostra è con certezza l'immagine { $asked }; salva l'intero post o aprilo in Instagram
refusal-no-media = la pagina non indica foto o video di questo post che si possano salvare; aprilo in Instagram

no-page-empty = il file è vuoto; apri il post in un browser senza accedere, attendi che compaia e salva la pagina come «Pagina web, solo HTML»
no-page-web-archive = questo è un archivio web (MHTML, un unico file), in cui manca ciò da cui si legge il post; salva la pagina come «Pagina web, solo HTML»
no-page-printed = questo è un PDF, in cui la pagina è come verrebbe stampata; salva la pagina stessa come «Pagina web, solo HTML», in Safari come «Archivio web»
no-page-bookmark = questo file contiene solo l'indirizzo della pagina; aprilo in un browser senza accedere, attendi che il post compaia e salva la pagina come «Pagina web, solo HTML»
no-page-media = questa è una foto o un video, non la pagina del post; salva la pagina stessa come «Pagina web, solo HTML»
no-page-zip = questo è un archivio ZIP; estrailo e indica la pagina che contiene, oppure salva la pagina come «Pagina web, solo HTML»
no-page-no-scripts = chi ha salvato questa pagina ne ha tolto gli script, che contengono il post; salva la pagina con il browser stesso come «Pagina web, solo HTML»
no-page-frame = questo è il riquadro in cui altri siti mostrano un post, con solo una piccola immagine; apri il post stesso in un browser senza accedere e salva la sua pagina come «Pagina web, solo HTML»
no-page-damaged = il file è compresso in un modo che qui non si legge, o danneggiato; salva di nuovo la pagina
no-page-too-large = questo è troppo grande per una pagina
not-archive-empty = il file è vuoto; scaricalo di nuovo
not-archive-incomplete = lo ZIP è incompleto, ne manca una parte; scaricalo di nuovo
not-archive-split = è un volume di uno ZIP diviso; unisci i volumi o estraili, e indica il risultato
not-archive-front-missing = manca l'inizio dello ZIP: è l'ultimo pezzo di uno ZIP diviso, oppure il download è danneggiato; unisci i pezzi e indica il risultato, o scaricalo di nuovo
not-archive-too-many-entries = elenca milioni di file, molti più di qualsiasi esportazione
not-archive-bomb = dice di occupare { $gigabytes } GB una volta estratto, cosa che i suoi dati non permettono; è danneggiato o fatto per nuocere
not-archive-other-file = è { $kind ->
    [rar] un archivio RAR
    [seven_zip] un archivio 7-Zip
    [gzip] un archivio gzip
    [bzip2] un archivio bzip2
    [xz] un archivio xz
    [zstandard] un archivio Zstandard
    [tar] un archivio tar
    [pdf] un PDF
   *[photo_or_video] una foto o un video
}; indica lo ZIP di Instagram, oppure la cartella in cui è stato estratto
not-archive-web-page = non è uno ZIP ma una pagina web, come di un link scaduto; accedi e scaricalo di nuovo
not-archive-part-of-export = è un singolo file di un'esportazione estratta; indica l'intera cartella, oppure lo ZIP
not-archive-unknown = non è né uno ZIP né una cartella; indica lo ZIP di Instagram, oppure la cartella in cui è stato estratto
not-archive-packed-inside = è compresso dentro un altro ZIP e lì non si può leggere; estrai lo ZIP esterno e indica la cartella
not-archive-encrypted-inside = è cifrato dentro un altro ZIP; estrai lo ZIP esterno con la sua password e indica la cartella
not-archive-open-folder = è una cartella aperta; indica invece il suo percorso
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } non si può leggere come archivio: { $unfit }
trouble-other-archive = { $is_known ->
    [false] quell'archivio non esiste più; aggiungilo come nuovo
   *[true] { $given } è un archivio diverso da { $asked }, che era stato letto; scegli quello, oppure aggiungi questo come nuovo
}
trouble-nothing-found = nessun post di Instagram trovato in { $paths }{ $notes }
more-notes = e altri { $more }
all-archives = tutti gli archivi
trouble-no-archive-chosen = scegli almeno un archivio
trouble-no-open-file = questo non è un file aperto: { $system }
trouble-only-paths = qui non si possono consegnare file aperti; indica un percorso
trouble-no-bytes = nessun archivio noto ha i suoi dati
trouble-no-picture = non ce n'è un'immagine: { $system }
trouble-not-there = { $path }: questo file o cartella non esiste
trouble-not-allowed = { $path }: non hai il permesso di aprirlo
trouble-read-only = { $path }: lì non si può scrivere nulla
trouble-disk-full = { $path }: il disco è pieno; libera spazio e riprova
trouble-system-said = { $path }: { $system }
trouble-catalog-full = il disco del catalogo è pieno; libera spazio e riprova
trouble-catalog-busy = un altro programma sta lavorando nel catalogo; riprova tra un momento
trouble-catalog-read-only = non si può scrivere nel catalogo; consentilo oppure scegli un'altra cartella
trouble-catalog-gone = il catalogo non si può aprire; controlla che la sua cartella ci sia ancora
trouble-not-a-catalog = { $path } non è un catalogo di Keepsake; è stato lasciato com'è
trouble-newer-catalog = { $path } è stato scritto da una versione più recente di Keepsake; aggiorna Keepsake per aprirlo
trouble-catalog-not-updated = il catalogo non si può aggiornare: { $system }
trouble-catalog-damaged = il catalogo è danneggiato; ciò che è stato salvato resta
trouble-catalog-failed = errore del catalogo: { $system }
trouble-other-save = un altro salvataggio sta usando { $path }; attendi che finisca
trouble-save-goes-on = è in corso un salvataggio o una lettura; fermalo, oppure attendi che finisca
trouble-undo-goes-on = è in corso l'annullamento di un salvataggio; fermalo, oppure attendi che finisca
trouble-look-goes-on = è in corso un esame della libreria foto; fermalo, oppure attendi che finisca
trouble-too-late = il salvataggio non ha aspettato questa libreria foto
trouble-stopped = interrotto
trouble-no-place = questo non è un punto di un elenco dato da una pagina
trouble-no-month = non esiste il mese { $month } del { $year }
trouble-no-date = questa non è una data: { $system }
trouble-no-zone = non esiste un fuso orario chiamato { $name }
trouble-no-run = non esiste un salvataggio numero { $run }
trouble-not-to-be-resumed = il salvataggio numero { $run } non si può continuare: era per un'altra libreria foto, è stato annullato, non riguardava nulla, oppure lo ha annotato un'altra versione; avviane uno nuovo
trouble-nothing-failed = nel salvataggio numero { $run } non è fallito nulla che si possa ritentare
trouble-nothing-with-reason = nel salvataggio numero { $run } non c'è nulla con questo motivo
trouble-unknown-media = questa foto o questo video non è nel catalogo
trouble-saved-as = è già nella libreria foto, come { $asset }; l'altra copia non è stata accolta
trouble-asset-of-another = { $asset } è un'altra foto o un altro video già salvato
trouble-closed = questo keepsake è stato chiuso; aprilo di nuovo
trouble-miscounted = il registro rende conto di { $accounted } elementi previsti su { $planned }; segnalalo, per favore
trouble-no-network = la rete non si può usare: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , e altri { $more }
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] voce { $entry }
   *[false] la prima nella voce { $entry }
}
quoted = «{ $text }»
oddity-list-cut-off = il suo elenco di file si interrompe, file letti: { $count }; scarica di nuovo l'archivio
oddity-entries = { $fault ->
    [unsafe_name] tralasciato, perché il nome non è sicuro
    [link] tralasciato, perché è un collegamento simbolico
    [twice] vi compare più volte, è stato preso l'ultimo
    [not_text] tralasciato, perché il nome non è un testo leggibile
    [too_deep] tralasciato, perché la cartella è troppo in profondità
    [camera_roll] tralasciato, perché è una libreria foto creata da Keepsake
    [empty] tralasciato, perché dal nome è una foto o un video ma è vuoto; scarica di nuovo l'esportazione
    [not_media] tralasciato, perché dal nome è una foto o un video ma il contenuto non è tra quelli che Keepsake conosce
    [other_form] tralasciato, perché l'esportazione indica la stessa foto o lo stesso video con un'altra estensione, che è stato preso
    [in_cloud] tralasciato, perché è in un cloud e non su questo dispositivo; scaricalo prima su questo dispositivo
    [in_bin] tralasciato, perché si trova in un cestino, dove qualcuno lo ha gettato; tiralo fuori da lì per avere anche quello
   *[closed] tralasciato, perché il sistema non permette di leggerlo
}: { $first }{ oddity-more }
oddity-packed-otherwise = compresso con { $method }, che Keepsake non legge; estrai lo ZIP e indica la cartella: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] lasciato stare, perché questo ZIP non contiene un'esportazione di Instagram
    [unfinished] lasciato stare, perché il nome dice che il download non è finito; se lo è, togli quell'estensione
   *[too_many] non aperto, perché è troppo in profondità o tra troppi altri; indica questo ZIP stesso se fa parte dell'esportazione
}: { $first }{ oddity-more }
oddity-zips-unreadable = uno ZIP che non si può leggere: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = lasciato stare: { $unfit }: { $first }{ oddity-more }
oddity-strays = foto e video lasciati stare, perché nessun indice li nomina e nulla dice che siano di Instagram: { $count } ({ $places }); per prendere anche questi, mettili in una cartella media/other
oddity-stray-top = { $items } in cima
oddity-stray-in = { $items } in { $folder }
oddity-stray-rest = { $alone ->
    [true] il resto in un'altra cartella
   *[false] il resto in altre { $more_folders } cartelle
}
oddity-names-unread = nomina { $media } per cui non si è potuto leggere nessun indice; si conosce solo il mese della cartella, se mai; se è un file JSON, scarica di nuovo l'archivio, altrimenti esporta di nuovo in formato JSON, oppure segnala che tipo di file è
oddity-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } foto
}
oddity-videos = { $count ->
    [one] { $count } video
   *[other] { $count } video
}
oddity-both = { $before } e { $next }
oddity-not-in-any-part = riferimenti le cui foto e video non sono in nessuno degli archivi: { $count }; l'esportazione può avere altre parti
oddity-no-index = non c'è nessun indice: niente qui dice giorno, didascalia e ordine delle foto e dei video: { $count }; forse lo dice un'altra parte dell'esportazione
oddity-unindexed = nessun indice presente qui nomina queste foto e questi video: { $count }; se ne conosce al massimo il mese della cartella; { oddity-several }
oddity-several = { $several ->
    [true] le informazioni personali presenti qui nominano più di un utente: estrai ogni esportazione in una cartella propria
   *[false] forse li nomina un'altra parte dell'esportazione, o un'altra esportazione è stata estratta sopra questa: estrai ciascuna in una cartella propria
}
oddity-captions-differ = didascalie diverse in esportazioni di cui non si sa quale sia la più recente: { $count }; è stata tenuta una delle due
oddity-dates-differ = foto o video con due date, senza che nulla dica quale è giusta: { $count }; è stata presa una delle due
oddity-index-too-large = tralasciato, perché è troppo grande per un indice
oddity-index-unreadable = non si può leggere: { $system }
oddity-file-empty = il file è vuoto; scarica di nuovo l'archivio
oddity-utf16 = il file è scritto in UTF-16, come nessuna esportazione; usa il file così come è stato scaricato
oddity-file-cut-off = il file è troncato dopo il byte { $byte }; ciò che precede è stato letto; scarica di nuovo l'archivio
oddity-no-json = il file non è JSON; scarica di nuovo l'archivio
oddity-invalid-json = il file non è JSON valido dal byte { $byte }; ciò che precede è stato letto
oddity-file-not-unpacked = il file non si può estrarre dopo il byte { $byte }; ciò che precede è stato letto; scarica di nuovo l'archivio
oddity-page-cut-off = la pagina finisce nel mezzo di un post; ciò che precede è stato letto; scarica di nuovo l'archivio
oddity-page-not-unpacked = la pagina non si può estrarre dopo il byte { $byte }; ciò che precede è stato letto; scarica di nuovo l'archivio
oddity-characters-replaced = alcuni caratteri sono danneggiati; sono stati sostituiti
oddity-impossible-times = post con una data impossibile (prima di ottobre 2010 o nel futuro), a cui non si è creduto: { $count }
oddity-entries-broken = voci che non si sono potute leggere, JSON non valido: { $count } ({ oddity-in-entry })
oddity-entries-too-large = voci che non si sono potute leggere, più grandi di { $mebibytes } MiB: { $count } ({ oddity-in-entry })
oddity-entries-mended = voci con caratteri che non sono testo e sono stati sostituiti: { $count } ({ oddity-in-entry })
oddity-entries-unknown = voci di una forma ignota a questa versione, che non si sono potute leggere: { $count } ({ oddity-in-entry })
oddity-media-nameless = foto o video senza percorso che non si sono potuti leggere: { $count } ({ oddity-in-entry })
oddity-guessed-carousels = gruppi senza didascalia e dello stesso secondo, presi ciascuno per un post: { $count }
oddity-dates-unread = date che non si sono potute leggere: { $count } ({ $examples }); il mese è preso dalla cartella, se lo nomina
oddity-dates-disputed = date che non si sono potute leggere, perché possono indicare più di un momento: { $count } ({ $examples }); il mese resta se tutti cadono in uno, altrimenti è preso dalla cartella, se lo nomina
oddity-dates-contradicted = date a cui non si è creduto, perché la cartella dell'immagine nomina un altro mese: { $count } ({ $examples }); è preso quel mese
oddity-fields-unknown = campi dal nome ignoto tralasciati: { $count } ({ $examples })
oddity-stories-maybe-others = storie che possono essere di altri e sono salvate come tue, perché il campo che lo dice è in una lingua ignota: { $count }
oddity-posts-maybe-others = post che possono essere di altri e sono salvati come tuoi, perché il nome della loro sezione non dice di chi sono: { $count }
oddity-posts-maybe-drafts = post che possono essere bozze mai pubblicate e sono salvati, perché un'indicazione dal nome ignoto può dirlo: { $count }
oddity-places-maybe-lost = post che forse perdono un luogo, perché due numeri dal nome ignoto possono esserlo: { $count }
oddity-posts-undated = post senza data: { $count }
oddity-entries-without-media = voci senza foto né video tralasciate: { $count }
oddity-captions-cut = didascalie troppo lunghe per Instagram, tagliate: { $count }
oddity-media-too-many = foto o video tralasciati, perché nessun post ne ha così tanti o un percorso così lungo: { $count }
oddity-media-outside = foto o video fuori da ogni post, di cui si tralascia ciò che dice la pagina: { $count }
oddity-texts-unknown = testi accanto a una foto o un video non capiti e tralasciati: { $count }
oddity-tags-too-long = tag troppo lunghi tralasciati: { $count }
oddity-other = { $text }
