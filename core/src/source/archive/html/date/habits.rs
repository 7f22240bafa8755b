//! How a page writes its dates. Every date that allows several readings tells something: a
//! reading that is no day, or no time that can be, or that the picture's folder contradicts, is
//! not the way of the page. Where that leaves several, the order of the list decides: posts are
//! sorted by time, so that a reading that goes up and down is not the one.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::calendars::Calendar;
use super::readings::{Habit, Reading, Shape};
use crate::moment::{INSTAGRAM_OFFSET, Moment};

/// Without a folder, fewer dates of one shape than this prove nothing.
const FEWEST: u32 = 4;
/// A list is sorted if it has so many steps in one direction and none in the other; it is not
/// if it has so many against them.
const SORTED_STEPS: u32 = 4;
const BROKEN_STEPS: u32 = 2;

/// How long after its upload a picture may be published.
const LONGEST_UPLOAD: SignedDuration = SignedDuration::from_hours(24);

/// What the dates of a page have told of its ways up to now.
#[derive(Debug, Default)]
pub(super) struct Habits {
    shapes: Vec<OfShape>,
    /// Whether it counts hours to 24: it has hours without a half of the day that no clock of
    /// twelve hours shows.
    pub counts_to_24: bool,
    /// Whether it has hours with a half of the day.
    pub has_halves: bool,
}

/// The ways to write dates of one shape.
#[derive(Debug)]
struct OfShape {
    shape: Shape,
    dates: u32,
    /// How many of the dates had a folder.
    in_folders: u32,
    tallies: Vec<Tally>,
}

/// How one way has done.
#[derive(Debug)]
struct Tally {
    habit: Habit,
    is_refuted: bool,
    steps: Steps,
}

/// How the times of a list follow each other.
#[derive(Debug, Default)]
pub(super) struct Steps {
    last: Option<Moment>,
    up: u32,
    down: u32,
}

/// The direction of a sorted list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    NewestFirst,
    OldestFirst,
}

impl Steps {
    /// The next time of the list.
    pub(super) fn take(&mut self, at: Moment) {
        let last = self.last.replace(at);
        match last.and_then(Moment::start).zip(at.start()) {
            Some((last, at)) if at > last => self.up += 1,
            Some((last, at)) if at < last => self.down += 1,
            _ => {}
        }
    }

    /// Which way the list is sorted, if it is.
    pub(super) fn direction(&self) -> Option<Direction> {
        match (self.up, self.down) {
            (0, SORTED_STEPS..) => Some(Direction::NewestFirst),
            (SORTED_STEPS.., 0) => Some(Direction::OldestFirst),
            _ => None,
        }
    }

    fn is_broken(&self) -> bool {
        self.up.min(self.down) >= BROKEN_STEPS
    }
}

impl Habits {
    /// Hears a date of the page: what it may mean, and the months of its folders. A date that
    /// the folders contradict in every reading tells nothing.
    pub(super) fn learn(&mut self, readings: &[Reading], months: &[Moment]) {
        let Some(shape) = readings.iter().find_map(|reading| reading.habit) else {
            return;
        };
        let agrees = |reading: &Reading| agrees(reading.at, months);
        if !readings.iter().any(agrees) {
            return;
        }
        let of_shape = self.of_shape(shape.shape);
        of_shape.dates += 1;
        of_shape.in_folders += u32::from(!months.is_empty());
        for tally in &mut of_shape.tallies {
            let reading = readings
                .iter()
                .find(|reading| reading.habit == Some(tally.habit) && agrees(reading));
            match reading {
                Some(reading) => tally.steps.take(reading.at),
                None => tally.is_refuted = true,
            }
        }
    }

    fn of_shape(&mut self, shape: Shape) -> &mut OfShape {
        let known = self.shapes.iter().position(|known| known.shape == shape);
        let index = known.unwrap_or_else(|| {
            self.shapes.push(OfShape::new(shape));
            self.shapes.len() - 1
        });
        &mut self.shapes[index]
    }

    /// The moment that the ways of the page leave of these readings; none if several.
    pub(super) fn decide(&self, readings: &[Reading]) -> Option<Moment> {
        let habit = readings.iter().find_map(|reading| reading.habit)?;
        let of_shape = self.shapes.iter().find(|of| of.shape == habit.shape)?;
        if of_shape.in_folders == 0 && of_shape.dates < FEWEST {
            return None;
        }
        let living = of_shape.living();
        only(readings, &living).or_else(|| only(readings, &sorted(&living)))
    }

    /// Whether what the page is known to do speaks against that reading of a date.
    pub(super) fn refute(&self, readings: &[Reading], read: Moment) -> bool {
        let Some(habit) = readings.iter().find_map(|reading| reading.habit) else {
            return false;
        };
        let of_shape = self.shapes.iter().find(|of| of.shape == habit.shape);
        let Some(of_shape) = of_shape.filter(|of| of.in_folders > 0) else {
            return false;
        };
        let living = of_shape.living();
        let is_living = |reading: &Reading| {
            living
                .iter()
                .any(|tally| reading.habit == Some(tally.habit))
                && reading.at == read
        };
        !living.is_empty() && !readings.iter().any(is_living)
    }
}

impl OfShape {
    fn new(shape: Shape) -> Self {
        let tallies = shape.habits().map(|habit| Tally {
            habit,
            is_refuted: false,
            steps: Steps::default(),
        });
        Self {
            shape,
            dates: 0,
            in_folders: 0,
            tallies: tallies.collect(),
        }
    }

    /// The ways that nothing speaks against. Where no folder speaks at all, years of four digits
    /// are of our calendar as long as they can be.
    fn living(&self) -> Vec<&Tally> {
        let living = || self.tallies.iter().filter(|tally| !tally.is_refuted);
        let is_ours = |tally: &&Tally| tally.habit.calendar == Calendar::Gregorian;
        let is_full = matches!(self.shape, Shape::YearFirst | Shape::YearLast);
        match is_full && self.in_folders == 0 && living().any(|tally| is_ours(&tally)) {
            true => living().filter(is_ours).collect(),
            false => living().collect(),
        }
    }
}

/// The ways that keep the list sorted, if all others break it.
fn sorted<'t>(living: &[&'t Tally]) -> Vec<&'t Tally> {
    let (sorted, others): (Vec<&Tally>, Vec<&Tally>) = living
        .iter()
        .partition(|tally| tally.steps.direction().is_some());
    match others.iter().all(|tally| tally.steps.is_broken()) {
        true => sorted,
        false => Vec::new(),
    }
}

/// The one moment of the readings in these ways.
fn only(readings: &[Reading], ways: &[&Tally]) -> Option<Moment> {
    let mut moments = readings
        .iter()
        .filter(|reading| ways.iter().any(|tally| reading.habit == Some(tally.habit)))
        .map(|reading| reading.at);
    let first = moments.next()?;
    moments.all(|at| at == first).then_some(first)
}

/// Whether a moment lies in one of these months; where there are none, every moment does.
pub(super) fn agrees(at: Moment, months: &[Moment]) -> bool {
    months.is_empty() || months.iter().any(|month| is_in(at, *month))
}

/// The same for a date whose words leave no question: a picture that was uploaded just before the
/// month's end may be published when the next month has begun, and one that was published just before
/// may be filed, or cut anew, in the next.
pub(super) fn agrees_nearly(at: Moment, months: &[Moment]) -> bool {
    let at_other_side = |upload: SignedDuration| {
        let moved = at.start().map(|start| Moment::Second(start + upload));
        moved.is_some_and(|moved| agrees(moved, months))
    };
    agrees(at, months) || at_other_side(LONGEST_UPLOAD) || at_other_side(-LONGEST_UPLOAD)
}

/// Whether a moment lies in a month, both in Instagram's zone.
fn is_in(at: Moment, month: Moment) -> bool {
    month_of(at) == month_of(month)
}

/// The first day of the month in which a moment lies, in Instagram's zone.
pub(super) fn month_of(at: Moment) -> Option<Date> {
    let at = INSTAGRAM_OFFSET.to_datetime(at.start()?);
    Some(at.date().first_of_month())
}
