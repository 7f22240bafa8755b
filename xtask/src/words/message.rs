//! Fluent's messages, as texts with numbered arguments.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use crate::command::Result;

/// Values that are counted: a message that chooses by one of them is a plural.
const COUNTED: [&str; 2] = ["count", "seconds"];

/// A message of one language, each of its variants by itself.
#[derive(Debug)]
pub(super) struct Message {
    pub(super) name: String,
    variants: Vec<Chosen>,
}

/// What a message says for one choice of variants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Chosen {
    choices: Vec<Choice>,
    pieces: Vec<Piece>,
}

/// One variant of one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) variant: String,
    /// Whether it stands for all variants that are not named.
    pub(super) default: bool,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Argument(Argument),
}

/// What is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Argument {
    /// A value of the code.
    Value(String),
    /// The text of that message.
    Message(String),
}

/// What a message is in every language; English decides.
#[derive(Debug)]
pub(super) struct Shape {
    /// As in the file; with an attribute, both.
    pub(super) name: String,
    /// The value that is counted.
    pub(super) counted: Option<String>,
    /// Values that are chosen by, each with its variants.
    pub(super) chosen: Vec<(String, Vec<Choice>)>,
    /// What its texts show, the number that is counted first.
    pub(super) arguments: Vec<Argument>,
}

/// The texts of one language, by the names that [`Shape::keys`] gives.
pub(super) type Texts = BTreeMap<String, Text>;

/// A text that an app takes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Text {
    One(Vec<Piece>),
    /// By plural category.
    Plural(Vec<(String, Vec<Piece>)>),
}

impl Shape {
    /// The name of each text, with the variants it is for.
    pub(super) fn keys(&self) -> Vec<(String, Vec<Choice>)> {
        let start = (self.name.clone(), Vec::new());
        self.chosen.iter().fold(vec![start], |keys, (_, variants)| {
            let with = |(key, before): &(String, Vec<Choice>)| {
                let (key, before) = (key.clone(), before.clone());
                variants.iter().map(move |choice| {
                    let key = format!("{key}-{}", choice.variant);
                    (key, [before.clone(), vec![choice.clone()]].concat())
                })
            };
            keys.iter().flat_map(with).collect::<Vec<_>>()
        })
    }

    /// The number of an argument, from 1.
    pub(super) fn position(&self, argument: &Argument) -> Option<usize> {
        let place = self.arguments.iter().position(|other| other == argument);
        place.map(|index| index + 1)
    }
}

/// All messages of a file, attributes as messages of their own.
///
/// # Errors
/// It is not Fluent's syntax, or uses more of it than values, messages and variants.
pub(super) fn read(source: &str) -> Result<Vec<Message>> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name;
        let value = message.value.iter().map(|value| (name.to_owned(), value));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|with| (format!("{name}-{}", with.id.name), &with.value));
        for (name, pattern) in value.chain(attributes) {
            let variants = expand(pattern)?;
            messages.push(Message { name, variants });
        }
    }
    Ok(messages)
}

/// The pattern for every choice of variants.
fn expand(pattern: &Pattern<&str>) -> Result<Vec<Chosen>> {
    let start = vec![Chosen::default()];
    pattern.elements.iter().try_fold(start, |before, element| {
        let next = match element {
            PatternElement::TextElement { value } => {
                vec![Chosen::of(Piece::Text((*value).to_owned()))]
            }
            PatternElement::Placeable { expression } => expand_expression(expression)?,
        };
        let pairs = before
            .iter()
            .flat_map(|before| next.iter().filter_map(|next| before.followed_by(next)));
        Ok(pairs.collect())
    })
}

fn expand_expression(expression: &Expression<&str>) -> Result<Vec<Chosen>> {
    match expression {
        Expression::Inline(inline) => Ok(vec![match inline {
            InlineExpression::StringLiteral { value } => {
                Chosen::of(Piece::Text((*value).to_owned()))
            }
            InlineExpression::VariableReference { id } => {
                Chosen::of(Piece::Argument(Argument::Value(id.name.to_owned())))
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => Chosen::of(Piece::Argument(Argument::Message(id.name.to_owned()))),
            other => return Err(format!("values and messages alone: {other:?}").into()),
        }]),
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err(format!("only values decide: {selector:?}").into());
            };
            let variants = variants
                .iter()
                .map(|variant| expand_variant(id.name, variant));
            Ok(variants.collect::<Result<Vec<_>>>()?.concat())
        }
    }
}

fn expand_variant(value: &str, variant: &Variant<&str>) -> Result<Vec<Chosen>> {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
    let choice = Choice {
        value: value.to_owned(),
        variant: name.to_owned(),
        default: variant.default,
    };
    let mut expanded = expand(&variant.value)?;
    for chosen in &mut expanded {
        chosen.choices.insert(0, choice.clone());
    }
    Ok(expanded)
}

impl Chosen {
    fn of(piece: Piece) -> Self {
        Self {
            choices: Vec::new(),
            pieces: vec![piece],
        }
    }

    /// None where the two are for different variants of the same value.
    fn followed_by(&self, next: &Self) -> Option<Self> {
        let mut both = self.clone();
        for choice in &next.choices {
            match self.choices.iter().find(|mine| mine.value == choice.value) {
                None => both.choices.push(choice.clone()),
                Some(mine) if mine.variant == choice.variant => {}
                Some(_) => return None,
            }
        }
        both.pieces.extend(next.pieces.iter().cloned());
        Some(both)
    }

    fn variant_of(&self, value: &str) -> Option<&str> {
        let choice = self.choices.iter().find(|choice| choice.value == value);
        choice.map(|choice| choice.variant.as_str())
    }
}

/// What the messages are.
///
/// # Errors
/// One counts two values, or counts and chooses besides.
pub(super) fn shapes(english: &[Message]) -> Result<Vec<Shape>> {
    english.iter().map(shape).collect()
}

fn shape(message: &Message) -> Result<Shape> {
    let mut counted = None;
    let mut chosen: Vec<(String, Vec<Choice>)> = Vec::new();
    for choice in message.variants.iter().flat_map(|one| &one.choices) {
        if COUNTED.contains(&choice.value.as_str()) {
            counted = Some(choice.value.clone());
            continue;
        }
        match chosen.iter_mut().find(|(value, _)| *value == choice.value) {
            None => chosen.push((choice.value.clone(), vec![choice.clone()])),
            Some((_, variants)) if !variants.contains(choice) => variants.push(choice.clone()),
            Some(_) => {}
        }
    }
    if counted.is_some() && !chosen.is_empty() {
        return Err(format!("{} counts, and chooses besides", message.name).into());
    }
    let mut arguments: Vec<_> = counted.iter().cloned().map(Argument::Value).collect();
    for piece in message.variants.iter().flat_map(|one| &one.pieces) {
        if let Piece::Argument(argument) = piece
            && !arguments.contains(argument)
        {
            arguments.push(argument.clone());
        }
    }
    Ok(Shape {
        name: message.name.clone(),
        counted,
        chosen,
        arguments,
    })
}

/// One language's texts for all shapes.
///
/// # Errors
/// It lacks one.
pub(super) fn texts(shapes: &[Shape], messages: &[Message]) -> Result<Texts> {
    let mut texts = Texts::new();
    for shape in shapes {
        let message = messages.iter().find(|message| message.name == shape.name);
        let message = message.ok_or_else(|| format!("there is no {}", shape.name))?;
        for (key, choices) in shape.keys() {
            let text = text(shape, message, &choices)
                .ok_or_else(|| format!("{} lacks the text {key}", shape.name))?;
            texts.insert(key, text);
        }
    }
    Ok(texts)
}

fn text(shape: &Shape, message: &Message, choices: &[Choice]) -> Option<Text> {
    let mut fitting = message.variants.iter().filter(|one| {
        choices.iter().all(|choice| {
            let variant = one.variant_of(&choice.value);
            variant.is_none_or(|variant| variant == choice.variant)
        })
    });
    let Some(counted) = &shape.counted else {
        let one = fitting.next()?;
        return fitting
            .next()
            .is_none()
            .then(|| Text::One(one.pieces.clone()));
    };
    // A language without plural forms has one text for all numbers.
    let forms = fitting.map(|one| {
        let category = one.variant_of(counted).unwrap_or("other");
        (category.to_owned(), one.pieces.clone())
    });
    Some(Text::Plural(forms.collect()))
}
