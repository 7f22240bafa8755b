//! The threads that Rust owns. Blocking work of the core runs here, never on the thread
//! that called.

use std::any::Any;
use std::pin::Pin;
use std::sync::OnceLock;

use keepsake_core::CancellationToken;
use tokio::runtime::{Builder, Runtime};
use tokio_util::task::AbortOnDropHandle;

use crate::error::KeepError;

static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();

/// Stacks of the light runtime's threads.
const LIGHT_STACK: usize = 1 << 20;
/// Enough for a save, and a page or preview meanwhile.
const LIGHT_BLOCKING: usize = 2;

/// Makes do with one worker, two blocking threads and small stacks: for a share
/// extension, which the system stops when it takes too much memory. To be called before
/// anything else; answers whether it came in time.
#[uniffi::export]
pub fn use_light_runtime() -> bool {
    let mut came_in_time = false;
    RUNTIME.get_or_init(|| {
        came_in_time = true;
        build(
            Builder::new_multi_thread()
                .worker_threads(1)
                .max_blocking_threads(LIGHT_BLOCKING)
                .thread_stack_size(LIGHT_STACK),
        )
    });
    came_in_time
}

pub(crate) fn runtime() -> Result<&'static Runtime, KeepError> {
    RUNTIME
        .get_or_init(|| build(&mut Builder::new_multi_thread()))
        .as_ref()
        .map_err(KeepError::bug)
}

fn build(builder: &mut Builder) -> Result<Runtime, String> {
    builder
        .enable_time()
        .thread_name("keepsake")
        .build()
        .map_err(|cause| format!("no threads can be started: {cause}"))
}

/// Runs blocking `work` on our threads. Dropping the returned future asks it to stop, as
/// `stop` does; a panic in it becomes [`KeepError::Bug`].
pub(crate) async fn blocking<T: Send + 'static>(
    stop: &CancellationToken,
    work: impl FnOnce(&CancellationToken) -> Result<T, KeepError> + Send + 'static,
) -> Result<T, KeepError> {
    let job: Job = Box::new(move |stop| Ok(Box::new(work(stop)?)));
    opened(boxed(answer(stop.clone(), job)).await?)
}

/// Carries `work` out on our threads. What is only polled by an app stands still where the app's
/// thread does, with the turns that it was given: this goes on. Dropping the returned future drops
/// `work`.
pub(crate) async fn ours<T: Send + 'static>(
    work: impl Future<Output = Result<T, KeepError>> + Send + 'static,
) -> Result<T, KeepError> {
    let work = boxed(async move { Ok(Box::new(work.await?) as Answer) });
    opened(boxed(going_on(work)).await?)
}

/// The same for an answer of any kind.
pub(crate) async fn going_on(work: Boxed<Answer>) -> Result<Answer, KeepError> {
    ended(AbortOnDropHandle::new(runtime()?.spawn(work))).await
}

/// An answer of any kind. What handles answers without looking into them is compiled once
/// and not once for each kind, which the size of the library feels.
pub(crate) type Answer = Box<dyn Any + Send>;
pub(crate) type Boxed<T> = Pin<Box<dyn Future<Output = Result<T, KeepError>> + Send>>;
pub(crate) type Job = Box<dyn FnOnce(&CancellationToken) -> Result<Answer, KeepError> + Send>;

pub(crate) fn boxed<T>(
    future: impl Future<Output = Result<T, KeepError>> + Send + 'static,
) -> Boxed<T> {
    Box::pin(future)
}

/// The answer as what it was.
pub(crate) fn opened<T: 'static>(answer: Answer) -> Result<T, KeepError> {
    let answer = answer.downcast();
    let answer = answer.map_err(|_| KeepError::bug("an answer of another kind"))?;
    Ok(*answer)
}

/// Runs a job; dropping the returned future asks it to stop, as `stop` does.
pub(crate) async fn answer(stop: CancellationToken, job: Job) -> Result<Answer, KeepError> {
    let stop = stop.child_token();
    let _stops_when_dropped = stop.clone().drop_guard();
    let job = runtime()?.spawn_blocking(move || job(&stop));
    // A job that did not start yet is taken back; a running one hears of its token.
    ended(AbortOnDropHandle::new(job)).await
}

async fn ended(task: AbortOnDropHandle<Result<Answer, KeepError>>) -> Result<Answer, KeepError> {
    match task.await {
        Ok(answer) => answer,
        Err(end) if end.is_panic() => Err(KeepError::bug(told(end.into_panic().as_ref()))),
        Err(_) => Err(KeepError::Stopped),
    }
}

/// What a panic said.
pub(crate) fn told(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without words")
}
