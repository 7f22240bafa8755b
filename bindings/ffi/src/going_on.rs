//! What goes on and can be joined by a screen made anew: the one of each kind.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

type Kinds = HashMap<TypeId, Vec<Weak<dyn Any + Send + Sync>>>;

/// Runs of whatever kinds, each known by its type. None is kept alive by this.
#[derive(Default)]
pub(crate) struct GoingOn(Mutex<Kinds>);

impl GoingOn {
    /// The first of a kind that goes on: others wait for it.
    pub(crate) fn now<R: Any + Send + Sync>(&self) -> Option<Arc<R>> {
        let kinds = self.kinds();
        let run = kinds
            .get(&TypeId::of::<R>())?
            .iter()
            .find_map(Weak::upgrade)?;
        run.downcast().ok()
    }

    /// This one goes on from now on.
    pub(crate) fn begins<R: Any + Send + Sync>(&self, run: &Arc<R>) {
        let run: Weak<R> = Arc::downgrade(run);
        self.kinds().entry(TypeId::of::<R>()).or_default().push(run);
    }

    /// It does not, if it ever did.
    pub(crate) fn ended<R: Any + Send + Sync>(&self, run: &Arc<R>) {
        let ended: Weak<R> = Arc::downgrade(run);
        let ended: Weak<dyn Any + Send + Sync> = ended;
        if let Some(runs) = self.kinds().get_mut(&TypeId::of::<R>()) {
            runs.retain(|run| run.strong_count() > 0 && !run.ptr_eq(&ended));
        }
    }

    fn kinds(&self) -> MutexGuard<'_, Kinds> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_kind_is_joined_until_it_ends_or_nobody_has_it() {
        let going_on = GoingOn::default();
        let (first, second, other) = (Arc::new(1_u8), Arc::new(2_u8), Arc::new(3_u16));
        going_on.begins(&first);
        going_on.begins(&second);
        going_on.begins(&other);
        going_on.ended(&Arc::new(1_u8));
        assert_eq!(
            (going_on.now::<u8>(), going_on.now::<u16>()),
            (Some(first.clone()), Some(other))
        );
        going_on.ended(&first);
        assert_eq!(
            going_on.now(),
            Some(second.clone()),
            "it waited for the first"
        );
        going_on.begins(&first);
        drop(second);
        assert_eq!(going_on.now(), Some(first.clone()), "nobody has the second");
        going_on.ended(&first);
        assert_eq!(going_on.now::<u8>(), None);
    }
}
