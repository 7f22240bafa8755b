# Every sentence that a code of the core has (`core/src/outcome/reason.rs`): the message of a code has its name with
# dashes, its variables are the code's values, and its variants the words of the core's enumerations.
#
# Here stands what the core says in English, to the letter; a test holds both together. The other nine files say the same,
# politely and plainly. Texts begin small where the language does that and have no full stop, as they stand in lists,
# in brackets and behind colons. Names that stay: Instagram, Keepsake, ZIP, EXIF, GIF, WebM, XMP, TLS.

## How texts are put together.

join = { $before }; { $next }
better-join = { $before }, { $next }

## Left alone, or not to be had.

before-its-turn = stopped before its turn; save again to go on
bytes-missing = { $missing ->
    [only_a_link] Instagram exported only an expired link to it; request a new export to get the file
    [not_in_any_part] not in any archive given; add the other parts of the export, or it was deleted on Instagram
    [unsafe_path] its path leads out of the archive; it was not followed
    [encrypted] it is encrypted in the archive; unpack the archive and try again
    [unreadable] its entry in the archive is damaged; download the archive again
    [not_downloaded] not downloaded yet; save its link to get it
    [no_address] Instagram shows it only to people who are logged in; open it in Instagram, or take it from an export
    [address_refused] Instagram did not give the file although its page names it; save the link again later
    [connection_lost] the connection broke off; what arrived is kept, so save the link again to go on
    [no_connection] there was no connection to the server that has the file; see whether this device is online, and save the link again
    [name_not_found] the address of the server that has the file could not be found; see whether this device is online or something in the network keeps Instagram away, and save the link again
    [not_trusted] who answered could not prove to be Instagram's server (its TLS certificate is not trusted); use another network and save the link again
    [server_busy] Instagram's servers are busy; save the link again in an hour
    [no_media_received] what Instagram sent is no whole photo or video; save the link again later
    [damaged] what Instagram sent is damaged, also when it was asked for again; save the link again later, or take it as it is
   *[no_room] there is no room to download it; make some and save the link again
}
left-out = { $opt_in ->
    [reshares] somebody else's post, shared again; left out unless asked for
    [recently_deleted] recently deleted on Instagram; left out unless asked for
    [drafts] a draft, never published; left out unless asked for
    [messages] sent in a message; left out unless asked for
    [others_messages] not sent by you, but in a message; left out unless asked for
    [unknown_sender] in a message, and the export does not tell by whom: it may be yours; left out unless asked for
   *[reposts] somebody else's post, reposted; left out unless asked for
}
no-media = it is no photo or video
removed-by-you = you removed it from where it was saved; left out unless asked for again
gone-with-all-others = it was saved here and is not there any more, like everything that was saved here; left out unless asked for again

## There already.

same-bytes = the same bytes were saved under another name
# $better: what is better, of the messages that follow, put together with `better-join`.
better-in-archives = the archives have it better now: { $better }
better-more-pixels = more pixels
    .known = { $now } pixels instead of { $was }
# $now and $was: kilobytes.
better-more-bytes = a larger file
    .known = { $now } kB instead of { $was } kB
better-date = its date
    .known = { $was ->
        [unknown] its date to the { better-precision-now } instead of none
       *[known] its date to the { better-precision-now } instead of the { better-precision-was }
    }
better-precision-now = { $now ->
    [second] second
    [minute] minute
   *[month] month
}
better-precision-was = { $was ->
    [second] second
    [minute] minute
   *[month] month
}
better-caption = another caption
better-place = its place
cannot-replace = this camera roll gives no way to replace the other
changed-in-roll = the archives have it better now, but it was changed in the camera roll since it was saved; left alone

## Said of what was saved.

cut-off = saved as it is: the file ends too early, a part of the { $media ->
    [photo] photo
   *[video] video
} may be missing; { $from_link ->
    [true] save its link again later
   *[false] download the export again, and request a new one if that has it so too
}
came-damaged = saved although it came damaged twice, as asked for: { $damage ->
    [cut_off] its end is missing
   *[broken] a part of it is damaged
}; save its link again later
smaller = saved smaller than it was uploaded: its page on Instagram names no larger file; if it is your own, your export may have it
silent = saved without sound: its page on Instagram says that it has some, but the file has none; open it in Instagram to hear it
metadata-partly = saved with a part of its metadata: { not-tagged }{ beside }
metadata-not-written = saved without metadata: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; all of it stands in the .xmp file beside it
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] the photo is damaged
    [large_photo_has_some] the photo is larger than 8 MiB and has metadata already
    [large_photo] the photo is larger than 8 MiB
    [fragmented] the video is made of fragments
    [no_room_for_year_in_video] the date is missing in the video's header, which has no room for its year
    [video_cannot_grow] place and caption are missing: the video's header cannot grow
    [video_header_damaged] the video's header is damaged
    [video_header_long] the video's header is longer than 8 MiB
    [two_exif_blocks] the photo has more than one EXIF block
    [exif_cannot_grow] the photo's metadata stands where it cannot grow
    [photo_header_damaged] the photo's header is damaged
    [photo_header_long] the photo's header is too long
    [no_room_for_year] the date was not written: EXIF has no room for its year
    [caption_cut] the caption was cut: it is longer than the file has room for
    [caption_left_out] the caption was not written: the file has no room for it
    [exif_damaged] the EXIF data already in the file is damaged
    [exif_full] the EXIF data already in the file leaves no room
    [metadata_far_behind] the photo's metadata lies beyond its first 8 MiB
    [motion_photo] the photo's file holds a video too
    [no_room_in_table] the photo's table of places has no room
    [gif] GIF has no fields for dates and places
   *[web_m] metadata is not written into WebM
}
old-one-not-taken-out = it is in the camera roll, but the one that it replaces could not be taken out yet; save again

## Bytes that could not be read.

no-source = the catalog does not know where its bytes are
download-gone = what was downloaded is gone; save its link again
archive-gone = { $archive } is not there any more; bring it back and save again
archive-changed = { $archive } is not what was imported any more; bring the old one back, or import it anew
file-gone = its file is not in { $archive } any more; bring it back and save again
damaged-in-archive = it is damaged in { $archive } ({ $system }); download the archive again
empty-file = the file is empty
reading-broke = reading it went wrong in a way that should not be; please report this

## The camera roll.

# $needed and $free: megabytes of a million bytes, what is needed rounded up, what is free rounded down.
space-needed = { $needed } MB are needed and { $free } MB are free; make room and save again, or save less at once
no-room-at = { $path } has no room left; make some and save again
no-room-for-ledger = the ledger has no room left; make some and save again
cannot-write = { $path } cannot be written to; allow it, or choose another folder
place-gone = { $path } is not there any more; bring it back and save again
too-large = too large for the file system of { $path }
system-said = { $path }: { $system }
not-confirmed = not surely kept: the disk of { $path } did not confirm it ({ $system }); save again
names-taken = { $count ->
    [one] { $count } file is called { $name } already
   *[other] { $count } files are called { $name } already
}
staged-file-gone = the staged file was taken away by somebody
not-in-this-folder = it does not stand in this folder
not-its-turn = it was not its turn
not-there-after-adding = the camera roll took it, but it is not there
may-be-there = the same bytes may have been saved just now; save again to find out
not-in-roll-any-more = it is not in the camera roll any more; save again
no-answer = the camera roll did not answer for every item; save again
mixed-up = the camera roll mixed its assets up
still-there = it was taken out, but is still there
roll-too-slow = { $seconds ->
    [one] the camera roll did not answer within { $seconds } second; save again
   *[other] the camera roll did not answer within { $seconds } seconds; save again
}

## Undo.

cannot-undo = this camera roll gives no way to take anything back
old-one-not-kept = the one that it replaced was not kept: this camera roll cannot
old-one-kept-no-more = the one that it replaced is not kept any more
old-one-has-no-place = the one that it replaced could not be brought back: another file has its name now
old-one-not-brought-back = the one that it replaced could not be brought back
old-one-not-there = the one that it replaced was brought back, but is not there

## In somebody else's words.

roll-said = { $trouble ->
    [not_allowed] not allowed: { $text }
    [no_space] not enough space: { $text }
    [unreachable] not reachable: { $text }
    [refused] refused: { $text }
    [not_durable] not surely kept: { $text }
   *[try_again] { $text }
}
other = { $text }

## The page about a save (`core/src/report`). Above numbers, headings and links stand without a full stop.

# $number: a number as the language writes it. $moment: a date, or that there is none.

report-title = Keepsake: save { $run }, { $moment }
report-heading = Your Instagram camera roll
report-save = Save { $run }, { $moment }, into { $roll }
report-to-the-pictures = To the pictures
report-months = Months
report-in-the-roll = In the camera roll
report-not-in-the-roll = Not in the camera roll
report-no-pictures = Nothing.
report-nothing-left-out = Nothing: everything is there.
report-planned = Photos and videos
report-saved = Saved
report-already-there = Already there
report-skipped = Skipped
report-failed = Failed
report-written = Written
report-replaced = Replaced by better ones
report-better = Better in the export
report-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
report-videos = { $count ->
    [one] { $count } video
   *[other] { $count } videos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = and { $number } more, in the camera roll but not drawn here: a page with all of them would not open
report-month = { $month ->
    [january] January
    [february] February
    [march] March
    [april] April
    [may] May
    [june] June
    [july] July
    [august] August
    [september] September
    [october] October
    [november] November
   *[december] December
} { $year }
report-short-month = { $month ->
    [january] Jan
    [february] Feb
    [march] Mar
    [april] Apr
    [may] May
    [june] Jun
    [july] Jul
    [august] Aug
    [september] Sep
    [october] Oct
    [november] Nov
   *[december] Dec
}
report-date-unknown = Date unknown
report-failed-because = Failed: { $why }
report-skipped-because = Skipped: { $why }
report-various-reasons = Failed or skipped: various reasons
report-kind = { $kind ->
    [post] post
    [reel] reel
    [igtv] IGTV
    [archived_post] archived post
    [story] story
    [highlight] highlight
    [profile_photo] profile photo
    [thread] thread
    [other] other
    [message] message
   *[recently_deleted] recently deleted
}
report-caption = { $moment }, { report-kind }
report-photo = Photo: { report-kind }, { $moment }
report-video = Video: { report-kind }, { $moment }
report-photo-not-drawn = Photo without a preview: { report-kind }, { $moment }
report-footer = Made by Keepsake { $version } on this device; nothing was uploaded. The small pictures are copies for this page, the camera roll has the originals.
