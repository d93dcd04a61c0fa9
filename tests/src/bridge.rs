//! The core over HTTP on the loopback interface, so that a browser can show the window and a test
//! can play the person and the system around it. For tests alone; the app never listens on a port.
//!
//! | route | what it does |
//! |---|---|
//! | `POST /request` | a window's request (JSON), answered with the core's reply |
//! | `GET /events` | what the core tells the window, as server-sent events |
//! | `POST /script` | `{"answers": ["a.journey", null]}`: what the next dialogs are answered with |
//! | `GET /script` | the dialogs that opened and the files that were revealed |
//! | `POST /open` | `{"path": "a.journey"}`: the system hands over a file |
//! | `POST /hold` | `{"paths": ["a.journey"]}`: files are held over the window; none: no longer |
//! | `POST /drop` | `{"paths": ["a.journey"]}`: files are dropped on the window |
//! | `POST /act` | `{"action": "document.save"}`: a native menu item is chosen |
//! | anything else | the front end as it was built |
//!
//! A window is named by `?window=NAME` in the page's own address; without it, it is `main`.

use std::collections::HashSet;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Json, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERER};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::sse::{Event as ServerEvent, KeepAlive, Sse};
use axum::routing::{get, post};
use futures_util::Stream;
use futures_util::stream::unfold;
use journey::examples::WRITTEN_FOR;
use journey::model::Timestamp;
use journey_session::{App, Now, Reply, Request, Settings};
use serde::Deserialize;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::script::{Script, Seen};

/// Where a bridge has its things.
pub struct Folders {
    /// The app's own data.
    pub data: PathBuf,
    /// What the person's dialogs lead to.
    pub files: PathBuf,
    /// The front end as it was built.
    pub ui: PathBuf,
}

/// The core and the person around it.
struct Bridge {
    app: Arc<App>,
    script: Arc<Script>,
    /// The windows that hear events by now.
    listening: watch::Sender<HashSet<String>>,
}

type Shared = State<Arc<Bridge>>;

/// The most a request may have, in bytes.
const REQUEST_LIMIT: usize = 16 << 20;

/// A clock that stands still at noon of the day the examples were written for, so that what is
/// dated or has a date to keep looks the same whenever it is looked at.
pub fn still() -> Now {
    Now {
        time: Timestamp(1_780_315_200_000),
        day: WRITTEN_FOR,
    }
}

/// Serves until standard input ends, then closes every document as the app does when it quits.
/// Says on standard output where it listens.
pub async fn serve(folders: Folders, now: fn() -> Now) -> Result<(), String> {
    let script = Script::in_folder(folders.files);
    let settings = Settings {
        data: folders.data,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        now,
    };
    let app = App::new(settings, script.clone()).map_err(|failure| failure.message)?;
    let bridge = Arc::new(Bridge {
        app: app.clone(),
        script,
        listening: watch::Sender::default(),
    });
    let router = Router::new()
        .route("/request", post(request))
        .route("/events", get(events))
        .route("/script", get(seen).post(answer))
        .route("/open", post(open))
        .route("/hold", post(hold))
        .route("/drop", post(drop_on))
        .route("/act", post(act))
        .fallback_service(ServeDir::new(folders.ui))
        .layer(DefaultBodyLimit::max(REQUEST_LIMIT))
        .layer(SetResponseHeaderLayer::overriding(
            CONTENT_SECURITY_POLICY,
            content_security_policy()?,
        ))
        .layer(SetResponseHeaderLayer::overriding(
            CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .with_state(bridge);
    let trouble = |error: std::io::Error| error.to_string();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .await
        .map_err(trouble)?;
    println!("http://{}", listener.local_addr().map_err(trouble)?);
    tokio::select! {
        served = async { axum::serve(listener, router).await } => served.map_err(trouble)?,
        () = end_of_input() => app.shut_down().await,
    }
    Ok(())
}

async fn end_of_input() {
    // An input that cannot be read has ended too.
    let _ = tokio::io::stdin().read_to_end(&mut Vec::new()).await;
}

/// The policy of the app's own window, but that it may talk to this bridge in place of the shell.
fn content_security_policy() -> Result<HeaderValue, String> {
    let configuration: Value = serde_json::from_str(include_str!("../../tauri.conf.json"))
        .map_err(|error| error.to_string())?;
    let policy = configuration["app"]["security"]["csp"]
        .as_object()
        .ok_or("tauri.conf.json has no content security policy")?
        .iter()
        .map(|(directive, sources)| match directive.as_str() {
            "connect-src" => "connect-src 'self'".to_owned(),
            _ => format!("{directive} {}", sources.as_str().unwrap_or_default()),
        })
        .collect::<Vec<_>>()
        .join("; ");
    HeaderValue::from_str(&policy).map_err(|error| error.to_string())
}

/// The label of the window that a request comes from.
struct Window(String);

impl<S: Sync> FromRequestParts<S> for Window {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let page = parts
            .headers
            .get(REFERER)
            .and_then(|referer| referer.to_str().ok()?.parse::<Uri>().ok());
        let label = [Some(&parts.uri), page.as_ref()]
            .into_iter()
            .flatten()
            .filter_map(Uri::query)
            .flat_map(|query| query.split('&'))
            .find_map(|pair| pair.strip_prefix("window="));
        Ok(Self(label.unwrap_or("main").to_owned()))
    }
}

async fn request(
    State(bridge): Shared,
    Window(window): Window,
    Json(request): Json<Value>,
) -> Json<Reply> {
    Json(match Request::read(&request) {
        Ok(request) => bridge.app.request(&window, request).await,
        Err(failure) => Reply::Failed(failure),
    })
}

async fn events(
    State(bridge): Shared,
    Window(window): Window,
) -> Sse<impl Stream<Item = Result<ServerEvent, serde_json::Error>>> {
    let heard = bridge.app.events();
    bridge.listening.send_modify(|labels| {
        labels.insert(window.clone());
    });
    let told = unfold(heard, move |mut heard| {
        let window = window.clone();
        async move {
            loop {
                match heard.recv().await {
                    Ok((label, event)) if label == window => {
                        let event = serde_json::to_string(&event)
                            .map(|json| ServerEvent::default().data(json));
                        return Some((event, heard));
                    }
                    Ok(_) | Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                }
            }
        }
    });
    Sse::new(told).keep_alive(KeepAlive::default())
}

#[derive(Deserialize)]
struct Answers {
    answers: Vec<Option<String>>,
}

async fn answer(
    State(bridge): Shared,
    Json(Answers { answers }): Json<Answers>,
) -> Result<(), (StatusCode, String)> {
    for answer in &answers {
        bridge
            .script
            .answer(answer.as_deref())
            .map_err(|why| (StatusCode::BAD_REQUEST, why))?;
    }
    Ok(())
}

async fn seen(State(bridge): Shared) -> Json<Seen> {
    Json(bridge.script.seen())
}

#[derive(Deserialize)]
struct File {
    path: String,
}

async fn open(
    State(bridge): Shared,
    Window(window): Window,
    Json(File { path }): Json<File>,
) -> Result<(), (StatusCode, String)> {
    let path = bridge
        .script
        .path(&path)
        .map_err(|why| (StatusCode::BAD_REQUEST, why))?;
    hears(&bridge, &window).await;
    bridge.app.hand_over(&window, &path).await;
    Ok(())
}

#[derive(Deserialize)]
struct Files {
    paths: Vec<String>,
}

impl Files {
    fn below(&self, script: &Script) -> Result<Vec<PathBuf>, (StatusCode, String)> {
        (self.paths.iter())
            .map(|path| script.path(path))
            .collect::<Result<_, _>>()
            .map_err(|why| (StatusCode::BAD_REQUEST, why))
    }
}

async fn hold(
    State(bridge): Shared,
    Window(window): Window,
    Json(files): Json<Files>,
) -> Result<(), (StatusCode, String)> {
    let paths = files.below(&bridge.script)?;
    hears(&bridge, &window).await;
    bridge.app.hold(&window, &paths);
    Ok(())
}

async fn drop_on(
    State(bridge): Shared,
    Window(window): Window,
    Json(files): Json<Files>,
) -> Result<(), (StatusCode, String)> {
    let paths = files.below(&bridge.script)?;
    hears(&bridge, &window).await;
    bridge.app.hold(&window, &[]);
    bridge.app.drop_on(&window, paths);
    Ok(())
}

#[derive(Deserialize)]
struct Item {
    action: String,
}

async fn act(State(bridge): Shared, Window(window): Window, Json(Item { action }): Json<Item>) {
    hears(&bridge, &window).await;
    bridge.app.act(&window, &action);
}

/// Waits until a window hears events, as the shell does before it hands something over.
async fn hears(bridge: &Bridge, window: &str) {
    let mut listening = bridge.listening.subscribe();
    // The sender lives as long as the bridge.
    let _ = listening.wait_for(|labels| labels.contains(window)).await;
}
