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
    [not_downloaded] non ancora scaricato; salva il suo link per averlo
    [no_address] Instagram lo mostra solo a chi ha effettuato l'accesso; aprilo in Instagram o prendilo da un'esportazione
    [address_refused] Instagram non ha fornito il file, anche se la sua pagina lo indica; salva di nuovo il link più tardi
    [connection_lost] la connessione si è interrotta; ciò che è arrivato è conservato, salva di nuovo il link per continuare
    [no_connection] nessuna connessione al server che ha il file; controlla che questo dispositivo sia in rete e salva di nuovo il link
    [name_not_found] l'indirizzo del server che ha il file non è stato trovato; controlla che questo dispositivo sia in rete e che nulla nella rete blocchi Instagram, poi salva di nuovo il link
    [not_trusted] chi ha risposto non ha potuto dimostrare di essere un server di Instagram (il suo certificato TLS non è attendibile); usa un'altra rete e salva di nuovo il link
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
   *[reposts] post di un'altra persona, ripubblicato; salvato solo su richiesta
}
no-media = non è né una foto né un video
removed-by-you = lo hai rimosso da dove era salvato; salvato di nuovo solo su richiesta
gone-with-all-others = era salvato qui e non c'è più, come tutto ciò che era salvato qui; salvato di nuovo solo su richiesta

same-bytes = gli stessi dati sono salvati con un altro nome
better-in-archives = gli archivi ora lo hanno in una versione migliore: { $better }
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
cannot-replace = questa galleria non permette di sostituire l'altro
changed-in-roll = gli archivi ora lo hanno in una versione migliore, ma è stato modificato nella galleria dopo il salvataggio; lasciato com'è

cut-off = salvato così com'è: il file finisce troppo presto, potrebbe mancare una parte { $media ->
    [photo] della foto
   *[video] del video
}; { $from_link ->
    [true] salva di nuovo il suo link più tardi
   *[false] scarica di nuovo l'esportazione e, se è ancora così, richiedine una nuova
}
came-damaged = salvato come richiesto, anche se è arrivato danneggiato due volte: { $damage ->
    [cut_off] manca la fine
   *[broken] una parte è danneggiata
}; salva di nuovo il suo link più tardi
smaller = salvato più piccolo dell'originale: la sua pagina su Instagram non indica un file più grande; se è tuo, potrebbe essere nella tua esportazione
silent = salvato senza audio: la sua pagina su Instagram dice che c'è, ma il file non ne ha; aprilo in Instagram per ascoltarlo
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
    [exif_damaged] i dati EXIF già presenti nel file sono danneggiati
    [exif_full] i dati EXIF già presenti nel file non lasciano spazio
    [metadata_far_behind] i metadati della foto si trovano oltre i primi 8 MiB
    [motion_photo] il file della foto contiene anche un video
    [no_room_in_table] la tabella delle posizioni della foto non ha spazio
    [gif] GIF non ha campi per date e luoghi
   *[web_m] in WebM non si scrivono metadati
}
old-one-not-taken-out = è nella galleria, ma quello che sostituisce non è ancora stato tolto; salva di nuovo

no-source = il catalogo non sa dove sono i suoi dati
download-gone = ciò che era stato scaricato non c'è più; salva di nuovo il suo link
archive-gone = { $archive } non c'è più; rimettilo al suo posto e salva di nuovo
archive-changed = { $archive } non è più ciò che era stato importato; rimetti quello vecchio oppure importalo di nuovo
file-gone = il suo file non è più in { $archive }; rimettilo al suo posto e salva di nuovo
damaged-in-archive = è danneggiato in { $archive } ({ $system }); scarica di nuovo l'archivio
empty-file = il file è vuoto
reading-broke = la lettura è fallita in un modo che non dovrebbe accadere; segnalalo, per favore

space-needed = servono { $needed } MB e ne sono liberi { $free } MB; libera spazio e salva di nuovo, oppure salva meno alla volta
no-room-at = non c'è più spazio in { $path }; libera spazio e salva di nuovo
no-room-for-ledger = non c'è più spazio per il registro; libera spazio e salva di nuovo
cannot-write = non si può scrivere in { $path }; consentilo oppure scegli un'altra cartella
place-gone = { $path } non c'è più; rimettilo al suo posto e salva di nuovo
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
not-there-after-adding = la galleria lo ha accettato, ma non c'è
may-be-there = gli stessi dati potrebbero essere stati appena salvati; salva di nuovo per scoprirlo
not-in-roll-any-more = non è più nella galleria; salva di nuovo
no-answer = la galleria non ha risposto per tutti gli elementi; salva di nuovo
mixed-up = la galleria ha confuso i suoi elementi
still-there = è stato tolto, ma c'è ancora
roll-too-slow = { $seconds ->
    [one] la galleria non ha risposto entro { $seconds } secondo; salva di nuovo
   *[other] la galleria non ha risposto entro { $seconds } secondi; salva di nuovo
}

cannot-undo = questa galleria non permette di annullare nulla
old-one-not-kept = quello che ha sostituito non è stato conservato: questa galleria non può farlo
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
report-heading = Le sue foto e i suoi video di Instagram
report-save = Salvataggio { $run }, { $moment }, in { $roll }
report-to-the-pictures = Alle immagini
report-months = Mesi
report-in-the-roll = Nella galleria
report-not-in-the-roll = Non nella galleria
report-no-pictures = Niente.
report-nothing-left-out = Niente: c’è tutto.
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
report-not-drawn = e altri { $number }, nella galleria ma non mostrati qui: una pagina con tutti non si aprirebbe
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
report-footer = Creato da Keepsake { $version } su questo dispositivo; nulla è stato caricato. Le immagini piccole sono copie per questa pagina, gli originali sono nella galleria.
