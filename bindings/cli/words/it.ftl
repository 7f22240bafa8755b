# Che cosa sta dietro variabili e varianti lo dice en.ftl.

items = { $items ->
    [one] { $items } foto o video
   *[other] { $items } foto e video
}
photos = { $photos ->
    [one] { $photos } foto
   *[other] { $photos } foto
}
videos = { $videos ->
    [one] { $videos } video
   *[other] { $videos } video
}
posts = { $posts ->
    [one] { $posts } post
   *[other] { $posts } post
}
archives = { $archives ->
    [one] { $archives } archivio
   *[other] { $archives } archivi
}
published = { $period ->
    [moment] pubblicazione: { $from }
   *[span] pubblicazione: da { $from } a { $until }
}
date-unknown = data sconosciuta
less-than-a-second = meno di un secondo
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } anno
   *[other] { $time } anni
}
weeks = { $time ->
    [one] { $time } settimana
   *[other] { $time } settimane
}
days = { $time ->
    [one] { $time } giorno
   *[other] { $time } giorni
}
hours = { $time ->
    [one] { $time } ora
   *[other] { $time } ore
}
minutes = { $time ->
    [one] { $time } minuto
   *[other] { $time } minuti
}
seconds = { $time ->
    [one] { $time } secondo
   *[other] { $time } secondi
}
media-type = { $media_type ->
    [photo] foto
    [video] video
   *[file] file
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = Una parte di ciò che manca è nella cartella che contiene quella indicata; indica questa: { $folder }
notes-heading = Da sapere:
notes-more = e altre { $count }; --json le mostra tutte
reasons-failed = Non è stato possibile salvare ({ $count }):
reasons-left-alone = Tralasciati ({ $count }):
reasons-saved = Salvati, con qualcosa da sapere ({ $count }):
reasons-there = Già presenti, con qualcosa da sapere ({ $count }):
reasons-others = per altri motivi; `keepsake ledger --run N` li mostra tutti
page-is-in = Il resoconto è in { $path }.

doing-reading = Lettura
doing-saving = Salvataggio
doing-finding = Ricerca
doing-downloading = Download
doing-removing = Rimozione
doing-drawing = Creazione del resoconto
doing-library = Esame della libreria foto
doing-posts = Esame dei post
doing-comparing = Confronto
progress-of = { $done } di { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = in attesa
progress-left = ancora { duration }
progress-line = { $doing }: { $count }, { $left }

failure-error = errore:
failure-stopping = Arresto dopo l'elemento in corso. Premi di nuovo Ctrl+C per terminare subito.
failure-stopped = Interrotto. Per continuare, esegui di nuovo il comando:
failure-no-signals = non si può reagire a Ctrl+C: { $system }
failure-unwritten = non è stato possibile scrivere il risultato: { $why }
failure-disk-full = il disco è pieno; libera spazio e riprova
failure-read-only = lì non si può scrivere nulla
failure-which-export = Un'esportazione che Keepsake legge si ottiene in Instagram in Centro gestione account > Le tue informazioni e autorizzazioni > Esporta le tue informazioni, scegliendo i tuoi post e le tue storie.
failure-catalog-damaged = Sposta { $file } in un'altra cartella e salva di nuovo: una foto o un video che riceverebbe lo stesso nome e gli stessi byte è già presente; qualsiasi altro viene salvato una seconda volta.
failure-paused = il salvataggio è stato interrotto: { $why }
failure-no-room = lo spazio non basta: servono { $needed } e ne sono liberi { $free }.
failure-make-room = Libera spazio, scegli un altro disco con --to oppure salva una parte con --from e --to-date.
refused-days = --from è successivo a --to-date
refused-camera-roll = { $path } è in una cartella in cui salva Keepsake ({ $roll }), non è un'esportazione di Instagram
refused-inside = l'esportazione { $export } e la cartella { $roll } sono l'una dentro l'altra; indica un'altra cartella con --to
refused-library-inside = la cartella { $library } si trova nell'esportazione { $export }, quindi tutto ci sarebbe già; indica la cartella con le tue foto
refused-empty-text = è stato indicato un testo vuoto da salvare; indica uno ZIP, una cartella o un link
refused-both = sono stati indicati insieme un'esportazione e dei link; salvali uno dopo l'altro
refused-no-roll = { $path } non è una cartella in cui Keepsake ha salvato; indica dov'è con --to FOLDER
refused-file = { $path } è un file; indica una cartella con --to
refused-for-links = { $option } vale per il post di un link; indica anche il link
refused-for-exports = un link dice già che cosa salvare; { $option } vale per le esportazioni
refused-dry-run = un link dice già che cosa salvare; --dry-run vale per le esportazioni (`keepsake resolve` dice dove porta un link)
refused-nothing-begun = qui non è stato iniziato alcun salvataggio; indica l'esportazione per salvarla dall'inizio
refused-taken-back = l'ultimo salvataggio è stato annullato; indica l'esportazione per salvarla di nuovo
refused-nothing-left = l'ultimo salvataggio iniziato qui è giunto alla fine; non c'è niente da continuare
refused-no-run = non esiste un salvataggio numero { $run }; `keepsake ledger` li elenca
refused-no-such-media = nessuna foto o video di ciò che è stato indicato si chiama { $media }; `keepsake list --json` li elenca
refused-nothing-to-undo = non resta alcun salvataggio da annullare; `keepsake ledger` li elenca
refused-nothing-like = niente nella libreria foto somiglia a { $name }; `keepsake match --json` dice che cosa ha un simile
refused-is-page = { $path } è la pagina di un post e non un'esportazione; questo salva il post:
refused-is-no-page = { $path }: { $why }; poi indicala con `keepsake save LINK --page FILE`
refused-page = il resoconto non si può scrivere in { $path }: { $why }
page-is-folder = quella è una cartella; indica un file
page-is-other = lì c'è un file che non è un resoconto di Keepsake; resta com'è; indicane un altro
page-without-folder = la sua cartella non esiste; creala oppure indicane un'altra

scan-found = <b>{ photos } e { videos }</b> ({ $size }) in { archives }.
scan-found-published = <b>{ photos } e { videos }</b> ({ $size }) in { archives }, { published }.
scan-by-kind = Foto e video elencati per tipo:
scan-by-year = Foto e video elencati per anno:
scan-missing = di cui mancano { $count }
scan-left-alone = Saranno tralasciati ({ $count }):
scan-nothing = Non c'è niente da salvare.
scan-to-save = Per salvare { items }:
scan-to-save-once = Per salvare { items } ({ $same ->
    [one] { $same } in più è uguale a un altro
   *[other] { $same } in più sono uguali ad altri
}):
kinds = { $kind ->
    [post] Post
    [reel] Reel
    [igtv] IGTV
    [archived_post] Post archiviati
    [story] Storie
    [highlight] Storie in evidenza
    [profile_photo] Immagini del profilo
    [thread] Post di Threads
    [other] Altro
    [message] Messaggi
   *[recently_deleted] Eliminati di recente
}

list-end = Totale: { items }; senza file: { $missing }, solo su richiesta: { $unasked }

save-nothing-fits = Niente corrisponde a queste opzioni.
save-planned = Da salvare: { items } ({ $size }) in { $roll }.
save-planned-free = Da salvare: { items } ({ $size }) in { $roll }, dove sono liberi { $free }.
save-planned-there = Già presenti: { $count }.
save-planned-left-alone = Tralasciati: { $count }.
save-planned-failed = Non si possono salvare: { $count }.
save-planned-ask = Da salvare, anche se forse la tua libreria foto li ha già: { $count } (`keepsake match` dice quali).
save-planned-better = Nella cartella, e migliori in ciò che è stato indicato: { $count }.
save-undated = Esclusi da --from e --to-date, perché non si sa quando sono stati pubblicati: { items }.
save-there-is = Ci sono { photos } e { videos }, { published }.
save-dry-run = Questa era una prova; non è stato salvato niente.
save-nothing = <b>Non è stato salvato niente</b> in { $roll }.
save-nothing-new = <b>Niente di nuovo da salvare</b> in { $roll }.
save-saved = <b>Salvato: { items }</b> ({ $size }) in { $roll } in { duration }.
save-saved-at-once = <b>Salvato: { items }</b> ({ $size }) in { $roll } in { less-than-a-second }.
save-in-library = Già tra le tue foto, e non aggiunti: { $count }.
save-there = Già presenti, o la stessa immagine di un'altra: { $count }.
save-replaced = Di ciò che è stato salvato, sostituiscono versioni precedenti: { $count }; `keepsake undo` le ripristina.
save-better-left = Di questi, migliori in ciò che è stato indicato, ma lasciati come sono: { $count } (`keepsake ledger --run { $run }` dice perché).
save-better = Di questi, sostituibili con migliori: { $count }; esegui di nuovo con --replace (`keepsake ledger --run { $run }` dice che cosa è migliore).
save-catalog-missing = file messi qui da un salvataggio precedente, a giudicare dal nome: { $count }; manca il catalogo che li conosce ({ $state }). Una foto o un video che riceverebbe lo stesso nome e gli stessi byte è già presente, cosa che solo il salvataggio può stabilire; qualsiasi altro (un altro --zone, altri album, un file modificato) viene salvato una seconda volta. Niente di ciò che è qui viene modificato o rimosso
the-link = il link
save-empty-page = { $said }; oppure salva la pagina che un browser mostra senza accesso e indicala con `keepsake save LINK --page FILE`
save-fewer = { $link }: la sua pagina mostra meno di quanto ha il post; mancano { items }; aprilo in Instagram per il resto
save-fewer-one = { $link }: la sua pagina mostra meno di quanto ha il post; mancano { items } (immagine { $slides }); aprilo in Instagram per il resto
save-fewer-some = { $link }: la sua pagina mostra meno di quanto ha il post; mancano { items } (immagini { $slides }); aprilo in Instagram per il resto

undo-ask = Rimuovere { items } ({ $size }) che il salvataggio { $run } ha messo in { $roll }? Ciò che è stato modificato nel frattempo resta. [s/N]
undo-ask-replaced = Rimuovere { items } ({ $size }) che il salvataggio { $run } ha messo in { $roll }? Ciò che è stato modificato nel frattempo resta; ciò che è stato sostituito torna. [s/N]
undo-yes = s si sì
undo-nobody = undo chiede prima di rimuovere { items } ({ $size }) che il salvataggio { $run } ha messo in { $roll }, e non c'è nessuno che risponda; esegui di nuovo con --yes
undo-no-answer = non è stato possibile leggere la risposta: { $system }
undo-kept = Non è stato rimosso niente.
undo-nothing-there = Del salvataggio { $run } non c'è più niente nella cartella.
undo-removed = Rimosso: { items } del salvataggio { $run }.
undo-gone = Già rimossi in precedenza: { $count }.
undo-brought-back = Ripristinato dopo essere stato sostituito: { items }.
undo-brought-back-empty = Ripristinato com'era, e vuoto: { $file }
undo-removed-before = Rimosso in precedenza: { $file } ({ $why })
undo-stayed = Non rimosso: { $file } ({ $why })
undo-changed = Non rimosso, perché qualcuno lo ha modificato: { $file }
undo-failed = Non è stato possibile rimuovere: { $file } ({ $why })
undo-left = Non ancora rimosso: { items }.

ledger-run = <b>Salvataggio { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Insieme a ciò che continua (salvataggi da { $first } a { $last }): { ledger-counts }
ledger-counts = salvati: { $saved } ({ $size }), già presenti: { $there }, tralasciati: { $skipped }, non riusciti: { $failed }
ledger-end = { $end ->
    [undone] ; annullato { $undone }
    [open] ; non concluso
    [stopped] ; interrotto
    [paused_by_person] ; in pausa, da continuare più tardi
    [ended_by_system] ; terminato dal sistema
    [cut_short] ; terminato prima della fine
    [paused] ; interrotto: { $why }
   *[completed] { "" }
}
ledger-undo = Annullato { $moment }: rimossi: { $removed }
ledger-brought-back = , sostituiti e ripristinati: { $count }
ledger-gone = , già assenti: { $count }
ledger-changed = , lasciati perché modificati: { $count }
ledger-stayed = , lasciati perché ciò che hanno sostituito non c'è più: { $count }
ledger-not-removed = , non rimossi: { $count }
ledger-left = , non ancora rimossi: { $count }
ledger-outcome = { $outcome ->
    [saved] salvato
    [already_there] già presente
    [skipped] tralasciato
   *[failed] non riuscito
}
ledger-took-place = (ha sostituito uno precedente)
ledger-nothing = Non è ancora stato salvato niente.
ledger-hint-run = Tutto di un salvataggio:
ledger-hint-failed = Solo ciò che non è riuscito:
ledger-hint-reason = Solo per un motivo:

match-found = Ricerca di { items }: nuovi: { $new }, già nella libreria foto: { $there }, da chiedere: { $ask }.
match-may-be = forse
match-ask = Un salvataggio li aggiunge. Indica --same o --different con il numero di ciascuno, e sarà ricordato.
match-unreadable = { items } la cui immagine qui non si può leggere; ricerca solo in base ai byte.
library-without-picture = Nella libreria foto, { items } la cui immagine qui non si può leggere; confronto solo in base ai byte: { $named }
library-by-bytes = Nella libreria foto, { items } la cui immagine qui non viene esaminata (HEIC, AVIF, GIF e video); confronto solo in base ai byte.
library-exports = Nella libreria foto, esportazioni di Instagram estratte, che non vengono esaminate: { $count }.
library-unreadable = Nella libreria foto, file e cartelle che non si possono leggere affatto: { $count }.

link-kind = { $kind ->
    [post] post
    [story] storia
    [highlight] storia in evidenza
    [profile] profilo
    [share] link breve
   *[unsupported] non supportato
}
link-none = nessuno
