# Every sentence that a code of the core has (`core/src/outcome`): the message of a code has its name with
# dashes, its variables are the code's values, and its variants the words of the core's enumerations. Reasons
# (`reason.rs`) come first, under their bare names.
#
# Here stands what the core says in English, to the letter; a test holds both together. The other nine files say the same,
# politely and plainly. Texts begin small where the language does that and have no full stop, as they stand in lists,
# in brackets and behind colons. Names that stay: Instagram, Keepsake, ZIP, EXIF, GIF, WebM, XMP, TLS, HTML, MHTML, PDF, Safari.

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
    [packed_otherwise] it is packed in the ZIP in a way that Keepsake does not read; unpack the ZIP and give the folder
    [empty] its file in the archive is empty; download the archive again, and request a new one if that has it so too
    [in_cloud] it is in a cloud and not on this device; download it onto this device there, and read the folder again
    [behind_a_link] it lies behind a symbolic link, which Keepsake does not follow; give the folder that the link leads to, too
    [not_downloaded] not downloaded yet; save its link to get it
    [no_address] the page names no file of it: it may be shown only to people who are logged in, or be left out of this kind of page; open it in Instagram, or take it from an export
    [address_refused] the file that the page names could not be had: its address may have run out, or not be Instagram's; save the link again, with the page loaded anew if you gave one
    [connection_lost] the connection broke off; what arrived is kept, so save the link again to go on
    [no_connection] there was no connection to the server that has the file; see whether this device is online, and save the link again
    [name_not_found] the address of the server that has the file could not be found; see whether this device is online or something in the network keeps Instagram away, and save the link again
    [not_trusted] who answered could not prove to be Instagram's server (it does not speak TLS as it should, or its certificate is not trusted); use another network and save the link again
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
   *[reposts] somebody else's post: reposted, liked, saved or with the person tagged; left out unless asked for
}
no-media = it is no photo or video of a kind that Keepsake knows; if it is one (JPEG XL, TIFF, RAW), make a JPEG, HEIC or MP4 of it with another app
removed-by-you = you removed it from where it was saved; left out unless asked for again
in-trash = it lies in the bin of your photo library
gone-with-all-others = it was saved here and is not there any more, like everything that was saved here; left out unless asked for again

## There already.

same-bytes = the same bytes were saved under another name
in-library = your photo library has it already: { $asset }
# $better: what is better, of the messages that follow, put together with `better-join`.
better-in-archives = there is a better one now: { $better }
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
better-whole = the whole file
better-sound = its sound
cannot-replace = this camera roll gives no way to replace the other
changed-in-roll = there is a better one now, but this one was changed in the camera roll since it was saved; left alone

## Said of what was saved.

dated-at-save = dated when it was saved and not when it was published, as asked for
cut-off = saved as it is: the file is damaged or ends too early, a part of the { $media ->
    [photo] photo
   *[video] video
} may be missing; { $from_link ->
    [true] save its link again later
   *[false] download the export again, and request a new one if that has it so too
}
came-damaged = saved although it came damaged twice, as asked for: { $damage ->
    [cut_off] its end is missing
   *[broken] a part of it is damaged
}; to get it whole, save its link again later and let it be replaced
smaller = saved smaller than it was uploaded: its page on Instagram names no larger file; if it is your own, your export may have it
larger-apart = saved with { $saved } pixels: its page on Instagram has it with { $larger } as well, but there the sound is a file of its own, and Keepsake puts no files together; if it is your own, your export may have it larger
silent = saved without sound: its page on Instagram says that it has some, but the file has none; open it in Instagram to hear it
may-be-others = saved as yours, though it may be another person's: the export does not tell for sure whose it is
own-place = saved with a place that stands in the file itself already, and was kept
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
    [own_date] another date stands in the file already, and was kept
    [own_caption] another caption stands in the file already, and was kept
    [exif_damaged] the EXIF data already in the file is damaged
    [exif_full] the EXIF data already in the file leaves no room
    [metadata_far_behind] the photo's metadata lies beyond its first 8 MiB
    [motion_photo] the photo's file holds a video too
    [no_room_in_table] the photo's table of places has no room
    [gif] GIF has no fields for dates and places
   *[web_m] metadata is not written into WebM
}
old-one-not-taken-out = it is in the camera roll, but the one that it replaces could not be taken out yet; save again
no-album = saved without its album: the camera roll could not make it, or is not allowed to

## Bytes that could not be read.

no-source = the catalog does not know where its bytes are
download-gone = what was downloaded is gone; save its link again
archive-gone = { $archive } is not there any more; bring it back and save again
archive-changed = { $archive } has changed since it was read; if it is still being copied or downloaded, try again once it is complete, else bring the old one back, or import it anew
file-gone = its file is not in { $archive } any more; bring it back and save again
damaged-in-archive = it is damaged in { $archive }; download the archive again
empty-file = the file is empty
reading-broke = reading it went wrong in a way that should not be; please report this

## The camera roll.

# $needed and $free: megabytes of a million bytes, what is needed rounded up, what is free rounded down.
space-needed = { $needed } MB are needed and { $free } MB are free; make room and save again, or save less at once
no-room-at = { $path } has no room left; make some and save again
no-room-for-ledger = the ledger has no room left; make some and save again
catalog-busy = another program is working in the catalog; try again in a moment
catalog-read-only = the catalog cannot be written to; allow it, or choose another folder
catalog-gone = the catalog cannot be opened; see whether its folder is still there
catalog-damaged = the catalog is damaged; what was saved stays
catalog-failed = the catalog failed: { $system }
cannot-write = { $path } cannot be written to; allow it, or choose another folder
place-gone = { $path } is not there any more; bring it back and save again
no-folder = { $path } is a file, or a link that leads nowhere, and a folder is needed there; move it away and save again
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
in-cloud = it is in iCloud and not on this device right now; it is not gone: connect to the internet and try again
still-there = it was taken out, but is still there
roll-too-slow = { $seconds ->
    [one] the camera roll did not answer within { $seconds } second; save again
   *[other] the camera roll did not answer within { $seconds } seconds; save again
}
roll-broke = the camera roll failed unexpectedly: { $text }

## Undo.

cannot-undo = this camera roll gives no way to take anything back
declined = you were asked whether it may be removed, and said no; it stays until you try again
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
report-nothing-left-out = Nothing: all that was found is there.
report-saved-with-remarks = Saved, with something to know
report-worth-knowing = Worth knowing
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

## The page about a look into a photo library (`core/src/report/pairs.rs`), with `pairs-` before each code.

pairs-title = Keepsake: copies in your photo library
pairs-heading = What your photo library has already
pairs-library = Held against { $name }
pairs-new = New
pairs-ask = May be the same
pairs-asked = A save adds these until you say which are the same: keepsake match with --same or --different and the number below the post.
pairs-there = Already in your photo library
pairs-none = None.
pairs-more = and { $number } more that are not drawn here: a page with all of them would not open
pairs-post = In the export
pairs-asset = In your photo library
pairs-picture = Photo in your photo library: { $asset }
pairs-distance = Features that differ: { $distance } of 256
pairs-cue = { $cue ->
    [bytes] the same bytes
    [picture] alike in every part
    [date] taken in the month before the post
    [shape] all of it in the same shape
    [size] at least as many pixels
    [length] equally long
   *[answer] you said so
}
pairs-footer = Made by Keepsake { $version } on this device; nothing was uploaded, and nothing in your photo library was changed.

## Why a link cannot be saved (`core/src/outcome/refusal.rs`), with `refusal-` before each code.

copy-link = open the post in Instagram, tap Share and copy its link
from-export = if it is your own, save it from your export
refusal-no-link = there is no link to Instagram in it; { copy-link }
refusal-no-post = { $leads_to ->
    [story] Instagram shows stories and highlights only to people who are logged in; your own are in your export, so save that instead
    [profile] this link leads to a whole profile; share single posts, or save your own profile from your export
    [sound] this link leads to a sound and the reels that use it; open one reel in Instagram, tap Share and copy its link
    [place] this link leads to a place and the posts from there; open one post in Instagram, tap Share and copy its link
    [hashtag] this link leads to a hashtag or a search; open one post in Instagram, tap Share and copy its link
    [recommendations] this link leads to what Instagram recommends; open one post in Instagram, tap Share and copy its link
    [messages] this link leads into messages, which only their people can see; your own are in your export, so save that instead
    [account] this link leads to a page of Instagram for your account, not to a post; { copy-link }
   *[elsewhere] this link leads to no post; { copy-link }
}
refusal-look-alike = { $host } is not Instagram, and was not asked; { copy-link }
refusal-holds-files = { $host } holds files of Instagram's under addresses that run out; { copy-link }
refusal-cut-link = this link is cut off; open the post in Instagram, tap Share and copy its whole link
refusal-threads = this link leads to Threads, whose posts are not Instagram's; your own are in your Instagram export, so save that instead
refusal-not-found = Instagram does not show this post: it may have been deleted, be private, or be shown only to some people who are logged in; { from-export }
refusal-gated = { $gate ->
    [age] Instagram shows this post only to people who are logged in and old enough for it; { from-export }
    [region] Instagram does not show this post in the country that the connection comes from; { from-export }
   *[other] Instagram does not show this post to everybody, and why is not known: it may be shown only to some people who are logged in, or not in the country that the connection comes from; { from-export }
}
refusal-withheld = Instagram shows nothing of this post to people who are not logged in and does not say why: it may be private, limited or removed; { from-export }
refusal-new-form = the post is in its page, in a form that this Keepsake cannot read; update Keepsake, or open the post in Instagram
refusal-shell = Instagram sent an empty page, as it does to visitors that it takes for programs; try again later, or look at the post in a browser
refusal-throttled = Instagram gives nothing more to people who are not logged in for now; try again in some hours
refusal-login-wanted = Instagram asks to log in before it shows this post, which it does for some posts, and for all after many visits; try again in some hours; { from-export }
refusal-checkpoint = Instagram wants a proof that a person asks before it shows more; open the post in a browser on this device, do what is asked there, and try again in some hours
refusal-not-instagram = what answered (status { $status }) does not look like Instagram: something in between, such as a company's network, a filter or a proxy, may hold it back; try again on another network
# $until: the time of a clock, as 17:05.
refusal-resting = Instagram gave nothing more when it was last asked, so nothing is asked for now; try again after { $until }
refusal-day-is-full = { $count ->
    [one] { $count } page was asked for today, which is as many as Instagram can be asked for; save the rest tomorrow
   *[other] { $count } pages were asked for today, which is as many as Instagram can be asked for; save the rest tomorrow
}
refusal-share-unresolved = Instagram did not tell where this short link leads; open it, tap Share and copy the link anew
refusal-unknown-page = Instagram answered in a way that Keepsake does not know ({ $name }); try again later, or look at the post in a browser
refusal-unknown-status = Instagram answered in a way that Keepsake does not know (status { $status }); try again later, or look at the post in a browser
refusal-unknown-answer = Instagram answered in a way that Keepsake does not know ({ $answer ->
    [no_page] something that is no page
    [endless] a page that never ends
   *[elsewhere] it leads elsewhere
}); try again later, or look at the post in a browser
refusal-other-page = the page that was given does not show this post; open the post in a browser without logging in, wait until its picture is there, save the page and give that
refusal-cut-page = the page that was given is not complete; open the post in a browser without logging in, wait until its picture is there, save the page again and give that
refusal-profile-page = the page that was given is the page of a profile; open the post itself in a browser without logging in, save its page and give that
refusal-server-trouble = Instagram's servers are in trouble; try again in an hour
refusal-unreachable = Instagram could not be reached: { $how ->
    [broke_off] it broke off
    [not_in_time] no answer came in time
    [silent] nothing came for a while
    [too_long] it took too long
    [not_readable] there was no answer that could be read
    [sent_around] it was sent from one address to the next
    [other_part] another part came than was asked for
    [other_file] the file is not what it was
   *[nothing] there was no answer
}; check the connection and try again
refusal-not-trusted = who answered in Instagram's name could not prove to be Instagram (its TLS certificate is not trusted), so nothing was asked; a Wi-Fi that wants a login, a company's network or a virus scanner does that, and so does a clock that is wrong; use another network and try again
refusal-no-name = the address of Instagram's server could not be found; see whether this device is online, and whether something in the network (a filter, its DNS) keeps Instagram away, then try again
refusal-no-connection = there is no connection to Instagram's server; see whether this device is online, or whether a firewall or a proxy is in the way, then try again
refusal-no-such-slide = { $count ->
    [one] by its page this post has { $count } slide; there is no slide { $asked }
   *[other] by its page this post has { $count } slides; there is no slide { $asked }
}
refusal-slide-left-out = nothing that the page of this post shows is surely slide { $asked }; save the whole post, or open it in Instagram
refusal-no-media = the page names no photo or video of this post that can be saved; open it in Instagram instead

## Why a file that somebody saved is no page of a post (`core/src/outcome/no_page.rs`), with `no-page-` before each code.

no-page-empty = the file is empty; open the post in a browser without logging in, wait until it shows, and save the page as “Web Page, HTML Only”
no-page-web-archive = this is a web archive (MHTML, a single file), which leaves out what the post is read from; save the page as “Web Page, HTML Only”
no-page-printed = this is a PDF, in which a page is as it would be printed; save the page itself as “Web Page, HTML Only”, in Safari as “Web Archive”
no-page-bookmark = this file holds only the page's address; open it in a browser without logging in, wait until the post shows, and save the page as “Web Page, HTML Only”
no-page-media = this is a photo or video, not the post's page; save the page itself as “Web Page, HTML Only”
no-page-zip = this is a ZIP archive; unpack it and give the page in it, or save the page as “Web Page, HTML Only”
no-page-no-scripts = whoever saved this page left out its scripts, which hold the post; save the page with the browser itself as “Web Page, HTML Only”
no-page-frame = this is the frame that other sites show of a post, which has only a small picture of it; open the post itself in a browser without logging in, and save its page as “Web Page, HTML Only”
no-page-damaged = the file is packed in a way that is not read here, or damaged; save the page again
no-page-too-large = this is too large for a page

## Why a file is no archive (`core/src/outcome/not_archive.rs`), with `not-archive-` before each code.

not-archive-empty = the file is empty; download it again
not-archive-incomplete = the ZIP is incomplete, a part of it is missing; download it again
not-archive-split = it is one volume of a split ZIP; join the volumes or unpack them, and give the result
not-archive-front-missing = the front of the ZIP is missing: it is the last piece of a split ZIP, or its download is damaged; join the pieces and give the result, or download it again
not-archive-too-many-entries = it lists millions of files, far more than any export has
not-archive-bomb = it claims to unpack to { $gigabytes } GB, which its bytes cannot hold; it is damaged or made to do harm
not-archive-other-file = it is { $kind ->
    [rar] a RAR archive
    [seven_zip] a 7-Zip archive
    [gzip] a gzip archive
    [bzip2] a bzip2 archive
    [xz] an xz archive
    [zstandard] a Zstandard archive
    [tar] a tar archive
    [pdf] a PDF
   *[photo_or_video] a photo or video
}; give the ZIP from Instagram, or the folder it was unpacked to
not-archive-web-page = it is no ZIP but a web page, as of an expired link; log in and download it again
not-archive-part-of-export = it is one file of an unpacked export; give the whole folder, or the ZIP
not-archive-unknown = it is neither a ZIP nor a folder; give the ZIP from Instagram, or the folder it was unpacked to
not-archive-packed-inside = it is packed inside another ZIP and cannot be read there; unpack the outer ZIP, and give the folder
not-archive-encrypted-inside = it is encrypted inside another ZIP; unpack the outer ZIP with its password, and give the folder
not-archive-open-folder = it is an open folder; give its path instead
not-archive-system-said = { $system }

## Why a whole call could not go on (`core/src/outcome/trouble.rs`), with `trouble-` before each code.

# $reason, $refusal, $unfit: the texts of those.
trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } cannot be read as an archive: { $unfit }
# $notes: what was odd, each in a line of its own.
# $is_known: whether the catalog knows the one that was asked for.
trouble-other-archive = { $is_known ->
    [false] there is no such archive any more; add it as a new one
   *[true] { $given } is another archive than { $asked }, which was read; choose that one, or add this as a new one
}
trouble-nothing-found = no Instagram posts were found in { $paths }{ $notes }
more-notes = and { $more } more
all-archives = all archives
trouble-no-archive-chosen = choose at least one archive
trouble-no-open-file = this is no open file: { $system }
trouble-only-paths = open files cannot be handed over here; give a path
trouble-no-bytes = no archive that is known has its bytes
trouble-no-picture = there is no picture of it: { $system }
trouble-not-there = { $path }: there is no such file or folder
trouble-not-allowed = { $path }: you are not allowed to open it
trouble-read-only = { $path }: nothing can be written there
trouble-disk-full = { $path }: the disk is full; make room and run it again
trouble-system-said = { $path }: { $system }
trouble-catalog-full = the disk with the catalog is full; make room and run it again
trouble-catalog-busy = another program is working in the catalog; try again in a moment
trouble-catalog-read-only = the catalog cannot be written to; allow it, or choose another folder
trouble-catalog-gone = the catalog cannot be opened; see whether its folder is still there
trouble-not-a-catalog = { $path } is not a Keepsake catalog; it was left as it is
trouble-newer-catalog = { $path } was written by a newer version of Keepsake; update Keepsake to open it
trouble-catalog-not-updated = the catalog cannot be brought up to date: { $system }
trouble-catalog-damaged = the catalog is damaged; what was saved stays
trouble-catalog-failed = the catalog failed: { $system }
trouble-other-save = another save is using { $path }; wait until it has finished
trouble-save-goes-on = a save or a reading goes on; stop it, or wait until it has finished
trouble-undo-goes-on = taking a save back goes on; stop it, or wait until it has finished
trouble-look-goes-on = a look through the photo library goes on; stop it, or wait until it has finished
trouble-too-late = the save did not wait for this camera roll
trouble-stopped = stopped
trouble-no-place = this is no place in a list that a page gave
trouble-no-month = there is no month { $month } of { $year }
trouble-no-date = this is no date: { $system }
trouble-no-zone = there is no time zone called { $name }
trouble-no-run = there is no save with the number { $run }
trouble-not-to-be-resumed = the save with the number { $run } cannot be gone on with: it went to another camera roll, was taken back, was about nothing, or was written down by another version; start a new one
trouble-nothing-failed = nothing failed in the save with the number { $run } that could be tried again
trouble-nothing-with-reason = nothing in the save with the number { $run } has that reason
trouble-unknown-media = there is no such photo or video in the catalog
trouble-saved-as = it is in the camera roll already, as { $asset }; the other copy was not taken up
trouble-asset-of-another = { $asset } is another photo or video that was saved before
trouble-closed = this keepsake was closed; open it again
trouble-miscounted = the ledger accounts for { $accounted } of { $planned } planned items; please report this
trouble-no-network = the network cannot be used: { $system }
trouble-other = { $text }

## What is odd in an archive (`core/src/outcome/oddity.rs`), with `oddity-` before each code.

# Where a number stands behind a colon, no word depends on it, and a language may do without its forms.
# $more: how many besides the first; $others: whether there are any.
oddity-more = { $others ->
    [true] , and { $more } more
   *[false] { "" }
}
# $alone: whether it is the only one.
oddity-in-entry = { $alone ->
    [true] entry { $entry }
   *[false] the first in entry { $entry }
}
quoted = “{ $text }”
oddity-list-cut-off = { $count ->
    [one] its list of files breaks off after { $count } file; download the archive again
   *[other] its list of files breaks off after { $count } files; download the archive again
}
oddity-entries = { $fault ->
    [unsafe_name] left out, as its name is unsafe
    [link] left out, as it is a symbolic link
    [twice] stands in it more than once, the last was taken
    [not_text] left out, as the name is no readable text
    [too_deep] left out, as the folder lies too deep
    [camera_roll] left out, as it is a camera roll that Keepsake made
    [empty] left out, as it is empty though called a photo or video; download the export again
    [not_media] left out, as it is called a photo or video but its content is none that Keepsake knows
    [other_form] left out, as the export names the same photo or video with another ending, which was taken
    [in_cloud] left out, as it is in a cloud and not on this device; download it onto this device there
    [in_bin] left out, as it lies in a bin, where somebody threw it away; take it out of there to have it, too
   *[closed] left out, as the system does not let it be read
}: { $first }{ oddity-more }
oddity-packed-otherwise = packed with { $method }, which Keepsake does not read; unpack the ZIP and give the folder: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] left alone, as this ZIP holds no Instagram export
    [unfinished] left alone, as its name says that its download is not finished; if it is, take that ending away
   *[too_many] not opened, as it lies too deep or among too many; give this ZIP itself if it is part of the export
}: { $first }{ oddity-more }
oddity-zips-unreadable = a ZIP that cannot be read: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = left alone: { $unfit }: { $first }{ oddity-more }
# $places: where they are, of the three that follow.
oddity-strays = photos and videos left alone, as no index names them and nothing says that they are from Instagram: { $count } ({ $places }); to take them too, put them into a folder media/other in it
oddity-stray-top = { $items } at the top
oddity-stray-in = { $items } in { $folder }
oddity-stray-rest = { $alone ->
    [true] the rest in another folder
   *[false] the rest in { $more_folders } other folders
}
# $media: photos, videos or both.
oddity-names-unread = names { $media } that no index could be read for; only the month of their folder is known, if that; if this is a JSON file, download the archive again, else export again in the format JSON, or report what kind of file this is
oddity-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
oddity-videos = { $count ->
    [one] { $count } video
   *[other] { $count } videos
}
oddity-both = { $before } and { $next }
oddity-not-in-any-part = references whose photos and videos are in none of the archives: { $count }; the export may have more parts
oddity-no-index = there is no index: nothing here tells day, caption and order of the photos and videos: { $count }; another part of the export may
oddity-unindexed = no index that is here names these photos and videos: { $count }; only the month of their folder is known, if that; { oddity-several }
# $several: whether personal information names different users.
oddity-several = { $several ->
    [true] the personal information here names more than one user: unpack each export into a folder of its own
   *[false] another part of the export may name them, or another export was unpacked over this one: unpack each into a folder of its own
}
oddity-captions-differ = { $count ->
    [one] { $count } caption stands in two ways in exports of which none is known to be the newer one; one of both was kept
   *[other] { $count } captions stand in two ways in exports of which none is known to be the newer one; one of both was kept
}
oddity-dates-differ = { $count ->
    [one] { $count } photo or video is told with two dates, and nothing tells which is right; one of both was taken
   *[other] { $count } photos or videos are told with two dates, and nothing tells which is right; one of both was taken
}
oddity-index-too-large = left out, as it is too large for an index
oddity-index-unreadable = cannot be read: { $system }
oddity-file-empty = the file is empty; download the archive again
oddity-utf16 = the file is written in UTF-16, which no export is; use the file as it was downloaded
oddity-file-cut-off = the file is cut off after byte { $byte }; what stands before was read; download the archive again
oddity-no-json = the file is no JSON; download the archive again
oddity-invalid-json = the file is no valid JSON from byte { $byte } on; what stands before was read
oddity-file-not-unpacked = the file cannot be unpacked after byte { $byte }; what stands before was read; download the archive again
oddity-page-cut-off = the page ends in the middle of a post; what stands before was read; download the archive again
oddity-page-not-unpacked = the page cannot be unpacked after byte { $byte }; what stands before was read; download the archive again
oddity-characters-replaced = some characters are damaged; they were replaced
oddity-impossible-times = { $count ->
    [one] { $count } post has a time of publishing that cannot be (before October 2010 or in the future); it was not believed
   *[other] { $count } posts have a time of publishing that cannot be (before October 2010 or in the future); it was not believed
}
oddity-entries-broken = { $count ->
    [one] { $count } entry could not be read: no valid JSON ({ oddity-in-entry })
   *[other] { $count } entries could not be read: no valid JSON ({ oddity-in-entry })
}
oddity-entries-too-large = { $count ->
    [one] { $count } entry could not be read: larger than { $mebibytes } MiB ({ oddity-in-entry })
   *[other] { $count } entries could not be read: larger than { $mebibytes } MiB ({ oddity-in-entry })
}
oddity-entries-mended = { $count ->
    [one] { $count } entry held characters that are no text; they were replaced ({ oddity-in-entry })
   *[other] { $count } entries held characters that are no text; they were replaced ({ oddity-in-entry })
}
oddity-entries-unknown = { $count ->
    [one] { $count } entry of a form this version does not know could not be read ({ oddity-in-entry })
   *[other] { $count } entries of a form this version does not know could not be read ({ oddity-in-entry })
}
oddity-media-nameless = { $count ->
    [one] { $count } photo or video without a path could not be read ({ oddity-in-entry })
   *[other] { $count } photos or videos without a path could not be read ({ oddity-in-entry })
}
oddity-guessed-carousels = { $count ->
    [one] { $count } group of media without caption, of one second each, taken for one post each
   *[other] { $count } groups of media without caption, of one second each, taken for one post each
}
oddity-dates-unread = { $count ->
    [one] { $count } date could not be read ({ $examples }); a month is taken from the folder where it names one
   *[other] { $count } dates could not be read ({ $examples }); a month is taken from the folder where it names one
}
oddity-dates-disputed = { $count ->
    [one] { $count } date could not be read, as it can mean more than one moment ({ $examples }); a month is kept where all of them lie in one, else taken from the folder where it names one
   *[other] { $count } dates could not be read, as they can mean more than one moment ({ $examples }); a month is kept where all of them lie in one, else taken from the folder where it names one
}
oddity-dates-contradicted = { $count ->
    [one] { $count } date not believed, as the folder of the picture names another month ({ $examples }); that month is taken
   *[other] { $count } dates not believed, as the folder of the picture names another month ({ $examples }); that month is taken
}
oddity-fields-unknown = { $count ->
    [one] { $count } field of an unknown name left out ({ $examples })
   *[other] { $count } fields of an unknown name left out ({ $examples })
}
oddity-stories-maybe-others = { $count ->
    [one] { $count } story may be other people's, and a save takes them as yours: the field that tells is of an unknown language
   *[other] { $count } stories may be other people's, and a save takes them as yours: the field that tells is of an unknown language
}
oddity-posts-maybe-others = { $count ->
    [one] { $count } post may be other people's, and a save takes them as yours: the name of their section does not tell whose they are
   *[other] { $count } posts may be other people's, and a save takes them as yours: the name of their section does not tell whose they are
}
oddity-posts-maybe-drafts = { $count ->
    [one] { $count } post may be drafts that were never published, and a save takes them: a mark of an unknown name may say so
   *[other] { $count } posts may be drafts that were never published, and a save takes them: a mark of an unknown name may say so
}
oddity-places-maybe-lost = { $count ->
    [one] { $count } post may lose a place: two numbers of an unknown name may be one, and are not taken as such
   *[other] { $count } posts may lose a place: two numbers of an unknown name may be one, and are not taken as such
}
oddity-posts-undated = { $count ->
    [one] { $count } post without a date
   *[other] { $count } posts without a date
}
oddity-entries-without-media = { $count ->
    [one] { $count } entry without photo or video left out
   *[other] { $count } entries without photo or video left out
}
oddity-captions-cut = { $count ->
    [one] { $count } caption too long to be one of Instagram's, cut
   *[other] { $count } captions too long to be one of Instagram's, cut
}
oddity-media-too-many = { $count ->
    [one] { $count } photo or video left out, as no post has so many, or so long a path
   *[other] { $count } photos or videos left out, as no post has so many, or so long a path
}
oddity-media-outside = { $count ->
    [one] { $count } photo or video outside of any post: what the page says of them is left out
   *[other] { $count } photos or videos outside of any post: what the page says of them is left out
}
oddity-texts-unknown = { $count ->
    [one] { $count } text beside a photo or video not understood, and left out
   *[other] { $count } texts beside a photo or video not understood, and left out
}
oddity-tags-too-long = { $count ->
    [one] { $count } tag too long to be read left out
   *[other] { $count } tags too long to be read left out
}
oddity-other = { $text }
