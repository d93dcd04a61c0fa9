//! Reads `tauri.conf.json`, resolves the capabilities and embeds the built front end.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*"),
        )
        .codegen(tauri_build::CodegenContext::new());
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}
