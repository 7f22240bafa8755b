//! Why the bytes of an item are not there.

/// Why a reference led to no bytes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The index only has a link; links in exports are expired and never fetched.
    OnlyALink,
    /// No archive that was opened has it: another part, or deleted on Instagram.
    NotInAnyPart,
    /// The reference leads out of the archive.
    UnsafePath,
    /// The entry is there, but encrypted.
    Encrypted,
    /// The entry is there, but damaged or truncated.
    Unreadable,
    /// The entry is there, but packed in a way that is not read here.
    PackedOtherwise,
    /// The file is there, and nothing is in it.
    Empty,
    /// A cloud has it, and only its sign is on this device.
    InCloud,
    /// It lies behind a symbolic link, which is not followed.
    BehindALink,
    /// Its post's page was read, and its bytes were not asked for yet.
    NotDownloaded,
    /// Its post's page names no file.
    NoAddress,
    /// There is no file at the address that the page gave, or it leads away or is nobody's to ask.
    AddressRefused,
    /// The connection failed again and again.
    ConnectionLost,
    /// No connection to the server could be made.
    NoConnection,
    /// The server's name leads to no address.
    NameNotFound,
    /// Who answered could not prove to be the server.
    NotTrusted,
    /// The server has trouble, or asks for a pause.
    ServerBusy,
    /// Something came, but no photo or video, or not all of it.
    NoMediaReceived,
    /// What came is damaged, and was so when it was asked for again.
    Damaged,
    /// There was no room to download it to.
    NoRoom,
}

impl Missing {
    /// Every reason, in order.
    pub const ALL: [Self; 20] = [
        Self::OnlyALink,
        Self::NotInAnyPart,
        Self::UnsafePath,
        Self::Encrypted,
        Self::Unreadable,
        Self::PackedOtherwise,
        Self::Empty,
        Self::InCloud,
        Self::BehindALink,
        Self::NotDownloaded,
        Self::NoAddress,
        Self::AddressRefused,
        Self::ConnectionLost,
        Self::NoConnection,
        Self::NameNotFound,
        Self::NotTrusted,
        Self::ServerBusy,
        Self::NoMediaReceived,
        Self::Damaged,
        Self::NoRoom,
    ];

    /// The word used in the catalog.
    pub fn name(self) -> &'static str {
        match self {
            Self::OnlyALink => "only_a_link",
            Self::NotInAnyPart => "not_in_any_part",
            Self::UnsafePath => "unsafe_path",
            Self::Encrypted => "encrypted",
            Self::Unreadable => "unreadable",
            Self::PackedOtherwise => "packed_otherwise",
            Self::Empty => "empty",
            Self::InCloud => "in_cloud",
            Self::BehindALink => "behind_a_link",
            Self::NotDownloaded => "not_downloaded",
            Self::NoAddress => "no_address",
            Self::AddressRefused => "address_refused",
            Self::ConnectionLost => "connection_lost",
            Self::NoConnection => "no_connection",
            Self::NameNotFound => "name_not_found",
            Self::NotTrusted => "not_trusted",
            Self::ServerBusy => "server_busy",
            Self::NoMediaReceived => "no_media_received",
            Self::Damaged => "damaged",
            Self::NoRoom => "no_room",
        }
    }

    /// The reason of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }

    /// Whether a save that meets it has failed, and trying again can help; what is only
    /// not there is left alone.
    pub(crate) fn is_failure(self) -> bool {
        !matches!(
            self,
            Self::OnlyALink
                | Self::NotInAnyPart
                | Self::UnsafePath
                | Self::BehindALink
                | Self::NotDownloaded
        )
    }

    /// One sentence for the person, with what to do next.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::OnlyALink => {
                "Instagram exported only an expired link to it; request a new export to get the file"
            }
            Self::NotInAnyPart => {
                "not in any archive given; add the other parts of the export, \
                 or it was deleted on Instagram"
            }
            Self::UnsafePath => "its path leads out of the archive; it was not followed",
            Self::Encrypted => "it is encrypted in the archive; unpack the archive and try again",
            Self::Unreadable => "its entry in the archive is damaged; download the archive again",
            Self::PackedOtherwise => {
                "it is packed in the ZIP in a way that Keepsake does not read; \
                 unpack the ZIP and give the folder"
            }
            Self::Empty => {
                "its file in the archive is empty; download the archive again, \
                 and request a new one if that has it so too"
            }
            Self::InCloud => {
                "it is in a cloud and not on this device; \
                 download it onto this device there, and read the folder again"
            }
            Self::BehindALink => {
                "it lies behind a symbolic link, which Keepsake does not follow; \
                 give the folder that the link leads to, too"
            }
            Self::NotDownloaded => "not downloaded yet; save its link to get it",
            Self::NoAddress => {
                "the page names no file of it: it may be shown only to people who are logged in, \
                 or be left out of this kind of page; open it in Instagram, or take it from an export"
            }
            Self::AddressRefused => {
                "the file that the page names could not be had: its address may have run out, or not \
                 be Instagram's; save the link again, with the page loaded anew if you gave one"
            }
            Self::ConnectionLost => {
                "the connection broke off; what arrived is kept, so save the link again to go on"
            }
            Self::NoConnection => {
                "there was no connection to the server that has the file; \
                 see whether this device is online, and save the link again"
            }
            Self::NameNotFound => {
                "the address of the server that has the file could not be found; see whether this \
                 device is online or something in the network keeps Instagram away, and save the link again"
            }
            Self::NotTrusted => {
                "who answered could not prove to be Instagram's server (it does not speak TLS as it \
                 should, or its certificate is not trusted); use another network and save the link again"
            }
            Self::ServerBusy => "Instagram's servers are busy; save the link again in an hour",
            Self::NoMediaReceived => {
                "what Instagram sent is no whole photo or video; save the link again later"
            }
            Self::Damaged => {
                "what Instagram sent is damaged, also when it was asked for again; \
                 save the link again later, or take it as it is"
            }
            Self::NoRoom => "there is no room to download it; make some and save the link again",
        }
    }
}
