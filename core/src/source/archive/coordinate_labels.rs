//! What "latitude" and "longitude" are called in the languages Instagram speaks.
//! A position is read from a localised index only under a name known here, never
//! guessed from the look of a number (fact sheet 8.2).

/// Compared after folding case. Seen in exports: English, Russian, Portuguese; the
/// others are the words these languages have. Bare "width" and "length", which some
/// languages use as well, are left out: they may mean the size of a picture.
const LATITUDE: &[&str] = &[
    "latitude",
    "latitud",
    "latitudine",
    "latituda",
    "breitengrad",
    "geografische breite",
    "breedtegraad",
    "breddegrad",
    "leveysaste",
    "leveyspiiri",
    "szerokość geograficzna",
    "zeměpisná šířka",
    "zemepisná šírka",
    "zemljopisna širina",
    "geografska širina",
    "földrajzi szélesség",
    "szélességi fok",
    "γεωγραφικό πλάτος",
    "enlem",
    "широта",
    "географска ширина",
    "lintang",
    "garis lintang",
    "vĩ độ",
    "ละติจูด",
    "緯度",
    "纬度",
    "위도",
    "خط العرض",
    "عرض جغرافیایی",
    "קו רוחב",
    "अक्षांश",
    "অক্ষাংশ",
];

const LONGITUDE: &[&str] = &[
    "longitude",
    "longitud",
    "longitudine",
    "longituda",
    "längengrad",
    "geografische länge",
    "lengtegraad",
    "længdegrad",
    "lengdegrad",
    "pituusaste",
    "pituuspiiri",
    "długość geograficzna",
    "zeměpisná délka",
    "zemepisná dĺžka",
    "zemljopisna dužina",
    "geografska dužina",
    "földrajzi hosszúság",
    "hosszúsági fok",
    "γεωγραφικό μήκος",
    "boylam",
    "долгота",
    "довгота",
    "географска дължина",
    "географска дужина",
    "bujur",
    "garis bujur",
    "kinh độ",
    "ลองจิจูด",
    "経度",
    "經度",
    "经度",
    "경도",
    "خط الطول",
    "طول جغرافیایی",
    "קו אורך",
    "देशांतर",
    "দ্রাঘিমাংশ",
];

/// The name in [`super::exif_data::ExifData::add`]'s terms that a label stands for, if
/// it is one of a coordinate. The label must be repaired already ([`super::text`]).
pub(crate) fn coordinate_name(label: &str) -> Option<&'static str> {
    let label = label.trim().trim_end_matches(':').to_lowercase();
    if LATITUDE.contains(&&*label) {
        Some("latitude")
    } else if LONGITUDE.contains(&&*label) {
        Some("longitude")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_recognised_in_every_language_seen() {
        for label in ["Latitude", "Широта", "latitud", "纬度", "Breitengrad:"] {
            assert_eq!(coordinate_name(label), Some("latitude"), "{label}");
        }
        for label in ["Longitude", "Долгота", "longitud", "经度", "Längengrad"] {
            assert_eq!(coordinate_name(label), Some("longitude"), "{label}");
        }
    }

    #[test]
    fn nothing_else_is_taken_for_a_coordinate() {
        for label in ["", "Breite", "Länge", "Latitude error", "Date taken"] {
            assert_eq!(coordinate_name(label), None, "{label}");
        }
    }

    #[test]
    fn every_word_is_folded_and_means_one_thing() {
        for word in LATITUDE.iter().chain(LONGITUDE) {
            assert_eq!(word.to_lowercase(), *word);
        }
        assert!(LATITUDE.iter().all(|word| !LONGITUDE.contains(word)));
    }
}
