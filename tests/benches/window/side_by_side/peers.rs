//! The pages of the peers and what they show, on a free port of the loopback interface.

use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::routing::get;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// A server, which is gone when the value is.
pub struct Peers {
    /// Where it listens.
    pub address: String,
    _runtime: Runtime,
}

impl Peers {
    /// Serves the pages with this content, under whatever number of cards it is asked for.
    pub fn serve(content: &Value) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers");
        let fonts = "node_modules/@excalidraw/excalidraw/dist/prod/fonts";
        let content = content.to_string();
        let router = Router::new()
            .route("/content/{cards}", get(|| async move { content }))
            .nest_service("/excalidraw/fonts", ServeDir::new(folder.join(fonts)))
            .fallback_service(ServeDir::new(folder.join("dist")));
        let runtime = Runtime::new().expect("threads can be started");
        let listener = runtime
            .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        runtime.spawn(async move { axum::serve(listener, router).await });
        Self {
            address: format!("http://{address}"),
            _runtime: runtime,
        }
    }
}
