//! What goes on and can be joined by a screen made anew: the one of each kind.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

type Kinds = HashMap<TypeId, Weak<dyn Any + Send + Sync>>;

/// Runs of whatever kinds, each known by its type. None is kept alive by this.
#[derive(Default)]
pub(crate) struct GoingOn(Mutex<Kinds>);

impl GoingOn {
    /// The one of a kind that goes on.
    pub(crate) fn now<R: Any + Send + Sync>(&self) -> Option<Arc<R>> {
        let run = self.kinds().get(&TypeId::of::<R>())?.upgrade()?;
        run.downcast().ok()
    }

    /// This one goes on from now on, unless another of its kind does: then it will be told so.
    pub(crate) fn begins<R: Any + Send + Sync>(&self, run: &Arc<R>) {
        let mut kinds = self.kinds();
        let before = kinds.get(&TypeId::of::<R>());
        if before.is_none_or(|before| before.strong_count() == 0) {
            let run: Weak<R> = Arc::downgrade(run);
            kinds.insert(TypeId::of::<R>(), run);
        }
    }

    /// It does not, if it ever did.
    pub(crate) fn ended<R: Any + Send + Sync>(&self, run: &Arc<R>) {
        if self.now().is_some_and(|now| Arc::ptr_eq(&now, run)) {
            self.kinds().remove(&TypeId::of::<R>());
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
        going_on.ended(&second);
        assert_eq!(
            (going_on.now::<u8>(), going_on.now::<u16>()),
            (Some(first.clone()), Some(other))
        );
        going_on.ended(&first);
        assert_eq!(going_on.now::<u8>(), None);
        going_on.begins(&first);
        drop(first);
        assert_eq!(going_on.now::<u8>(), None);
        going_on.begins(&second);
        assert_eq!(going_on.now(), Some(second));
    }
}
