//! Fields of a post in the label_values dialect under labels that nobody knows. Their form may
//! tell what they are; what it does not is counted, with what may follow from it.

use super::labels;
use super::media_object;
use super::value::Json;
use crate::outcome::Oddity;
use crate::source::archive::came_from;
use crate::source::archive::examples::Examples;

/// More words than this are no name and no setting.
const FEW_WORDS: usize = 4;

/// A label that nobody knows, and the text beside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'j> {
    pub label: &'j str,
    pub value: &'j str,
}

impl<'j> Field<'j> {
    /// Those of the post itself, in their order. What stands deeper has labels of its own, as
    /// the names of the people in it have.
    pub(super) fn all_of(json: &'j Json<'_>) -> Vec<Self> {
        let own = ["label_values", "dict"];
        let own = own.iter().find_map(|name| json.get(name));
        let members = own.map_or(&[][..], Json::members).iter();
        members
            .filter_map(|member| {
                let Some(Json::Text(label)) = member.get("label") else {
                    return None;
                };
                if media_object::file_name(member).is_some() {
                    return None;
                }
                let value = match member.get("value") {
                    Some(Json::Text(value)) => &**value,
                    _ => member.yes_or_no()?,
                };
                Some(Self {
                    label: label.trim(),
                    value: value.trim(),
                })
            })
            .filter(|field| !field.value.is_empty() && labels::is_unknown(field.label))
            .collect()
    }

    /// The caption among them: the only one that is called a text; else the only one of several words
    /// that names a hashtag or a person, or has several lines. Other texts can as well be descriptions,
    /// songs and places.
    pub(super) fn caption(fields: &[Self]) -> Option<&'j str> {
        let is_text = |field: &&Self| labels::is_text(field.label);
        let is_of_words = |field: &&Self| is_of_caption(field.value);
        only(fields.iter().filter(is_text)).or_else(|| only(fields.iter().filter(is_of_words)))
    }
}

/// The value of the only field.
fn only<'f, 'j: 'f>(mut fields: impl Iterator<Item = &'f Field<'j>>) -> Option<&'j str> {
    let first = fields.next()?.value;
    fields.all(|other| other.value == first).then_some(first)
}

/// Whether a text has what only captions have.
fn is_of_caption(value: &str) -> bool {
    let mut words = value.split_whitespace();
    let is_long = words.clone().count() > FEW_WORDS;
    let has_tag = words.any(|word| word.len() > 1 && word.starts_with(['#', '@']));
    is_long && (has_tag || value.contains('\n'))
}

/// What is known of the post in which such fields stand.
pub(super) struct Told<'j> {
    pub caption: Option<&'j str>,
    /// Whether it is known whose it is.
    pub source: bool,
    pub place: bool,
    /// Whether it is known if it was published.
    pub draft: bool,
    pub is_story: bool,
}

/// What such fields of one file may mean.
#[derive(Debug, Default)]
pub(super) struct Unclear {
    labels: Examples,
    may_be_others: u64,
    may_be_drafts: u64,
    may_have_a_place: u64,
}

impl Unclear {
    /// Counts what stands in these fields of one post; whether it may be somebody else's.
    pub(super) fn add(&mut self, fields: &[Field<'_>], told: &Told<'_>) -> bool {
        let is_left = |field: &&Field<'_>| {
            !came_from::is_mark(field.value) && Some(field.value) != told.caption
        };
        let left: Vec<_> = fields.iter().filter(is_left).collect();
        for field in &left {
            self.labels.add(field.label);
        }
        let is_yes = |field: &&Field<'_>| field.value.eq_ignore_ascii_case("true");
        let is_place = left.windows(2).any(|pair| match pair {
            [one, next] => labels::is_latitude(one.value) && labels::is_longitude(next.value),
            _ => false,
        });
        let may_tell = |field: &&Field<'_>| came_from::may_be_told(field.label, field.value);
        let may_be_others = told.is_story && !told.source && left.iter().any(may_tell);
        self.may_be_others += u64::from(may_be_others);
        let has_mark = left.iter().copied().any(|field| is_yes(&field));
        self.may_be_drafts += u64::from(!told.draft && has_mark);
        self.may_have_a_place += u64::from(!told.place && is_place);
        may_be_others
    }

    /// Counts groups and fields that are known not to be the post's own.
    pub(super) fn add_left(&mut self, names: &[String]) {
        names.iter().for_each(|name| self.labels.add(name));
    }

    /// What there is to tell of them.
    pub(super) fn told(&self) -> impl Iterator<Item = Oddity> {
        let counted = |count: u64, told: fn(u64) -> Oddity| (count > 0).then(|| told(count));
        [
            self.labels
                .told(|count, examples| Oddity::FieldsUnknown { count, examples }),
            counted(self.may_be_others, |count| Oddity::StoriesMaybeOthers {
                count,
            }),
            counted(self.may_be_drafts, |count| Oddity::PostsMaybeDrafts {
                count,
            }),
            counted(self.may_have_a_place, |count| Oddity::PlacesMaybeLost {
                count,
            }),
        ]
        .into_iter()
        .flatten()
    }
}
