//! The names of fields, in the languages they have been seen in (fact sheet 8.2).

use super::Language;

/// A field beside a photo or video.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Latitude,
    Longitude,
    Original,
    Device,
    SourceType,
    Iso,
    Aperture,
    ShutterSpeed,
    LensModel,
    Subtitles,
    HasCameraMetadata,
}

impl Label {
    pub(super) fn text(self, language: Language, video: bool) -> &'static str {
        match language {
            Language::Russian => self.russian(video),
            Language::BrazilianPortuguese => self.portuguese(video),
            Language::Italian => self.italian(),
            Language::Invented => self.invented(),
            _ => self.english(),
        }
    }

    fn english(self) -> &'static str {
        match self {
            Self::Latitude => "Latitude",
            Self::Longitude => "Longitude",
            Self::Original => "Date taken",
            Self::Device => "Device ID",
            Self::SourceType => "Source type",
            Self::Iso => "ISO speed",
            Self::Aperture => "Aperture",
            Self::ShutterSpeed => "Shutter speed",
            Self::LensModel => "Lens model",
            Self::Subtitles => "Subtitles",
            Self::HasCameraMetadata => "Has Camera Metadata",
        }
    }

    fn russian(self, video: bool) -> &'static str {
        match self {
            Self::Latitude if !video => "Широта",
            Self::Longitude if !video => "Долгота",
            Self::Original => "Дата съемки",
            Self::Device => "ID устройства",
            Self::SourceType => "Тип источника",
            Self::Iso => "Чувствительность ISO",
            Self::Aperture => "Диафрагма",
            Self::ShutterSpeed => "Выдержка",
            Self::LensModel => "Модель объектива",
            other => other.english(),
        }
    }

    fn portuguese(self, video: bool) -> &'static str {
        match self {
            Self::Original if video => "Data do vídeo",
            Self::Device => "Número de identificação do dispositivo",
            Self::SourceType => "Tipo de origem",
            other => other.english(),
        }
    }

    /// Words of no language.
    fn invented(self) -> &'static str {
        match self {
            Self::Latitude => "Vellik",
            Self::Longitude => "Tronnik",
            Self::Original => "Snarf olim",
            Self::Device => "Grumpo",
            Self::SourceType => "Frobbel",
            Self::Iso => "Wimsel",
            Self::Aperture => "Plonk",
            Self::ShutterSpeed => "Zibbel",
            Self::LensModel => "Quorx",
            Self::Subtitles => "Mumbelo",
            Self::HasCameraMetadata => "Dranzo vik",
        }
    }

    fn italian(self) -> &'static str {
        match self {
            Self::Original => "Data di registrazione",
            Self::Device => "ID del dispositivo",
            Self::SourceType => "Tipo di origine",
            Self::Subtitles => "Sottotitoli",
            Self::HasCameraMetadata => "Ha i metadati della fotocamera",
            other => other.english(),
        }
    }
}
