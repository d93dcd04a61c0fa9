//! The command line.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use journey::gaps::Rule;
use journey::{Language, examples};

/// Follow every promise of a customer journey to the moment that keeps or breaks it.
#[derive(Parser)]
#[command(
    name = "throughline-cli",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    after_help = "Exit codes: 0 done; 1 gaps found at the level asked for (check); 2 it could not be done."
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    New(New),
    Show(Show),
    Check(Check),
    Compare(Compare),
    Export(Export),
    Import(Import),
}

/// Begin a new document.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  throughline-cli new onboarding.journey --template lifecycle\n  \
                  throughline-cli new example.journey --example b2b-subscription"
)]
pub struct New {
    /// The file to write; it must not exist yet.
    pub file: PathBuf,
    /// What it starts with.
    #[arg(long, value_enum, default_value_t = Template::Lifecycle)]
    pub template: Template,
    /// Begin with an example instead.
    #[arg(long, conflicts_with = "template", value_parser = PossibleValuesParser::new(examples::ids()))]
    pub example: Option<String>,
    /// Replace the file if it exists.
    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Template {
    /// Nine stages, one for each lifecycle phase.
    Lifecycle,
    /// No stages.
    Blank,
}

/// Print a document.
#[derive(Args)]
#[command(after_help = "Example:\n  throughline-cli show service.journey --json > service.json")]
pub struct Show {
    /// The document to read.
    pub file: PathBuf,
    /// The whole document as JSON, as docs/file-format.md describes it; `import` reads it back.
    #[arg(long)]
    pub json: bool,
}

/// Report where the promise breaks.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  throughline-cli check service.journey --fail-on high\n  \
                  throughline-cli check service.journey --owner Sales --rule promise-leak\n  \
                  throughline-cli check --explain promise-leak\n\n\
                  Exit codes: 0 no gap at that level or above; 1 some; 2 the file could not be read."
)]
pub struct Check {
    /// The document to read.
    #[arg(required_unless_present = "explain")]
    pub file: Option<PathBuf>,
    /// The gaps as JSON, as docs/gaps-json.md describes it.
    #[arg(long)]
    pub json: bool,
    /// Only gaps of this rule; may be given several times.
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub rule: Vec<Rule>,
    /// Only gaps that somebody of this name answers for, on either side; may be given several
    /// times. “nobody” stands for those that nobody answers for.
    #[arg(long, value_name = "NAME")]
    pub owner: Vec<String>,
    /// Say what a rule means, what theory it stands on and how its gaps are closed.
    #[arg(long, value_name = "RULE", value_parser = rule, conflicts_with_all = ["file", "json", "rule", "owner"])]
    pub explain: Option<Rule>,
    /// The lowest severity that makes the exit code 1.
    #[arg(long, value_enum, default_value_t = Level::Low)]
    pub fail_on: Level,
}

fn rule(id: &str) -> Result<Rule, String> {
    Rule::of_id(id).ok_or_else(|| {
        let names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        format!("there is no such rule; the rules are {}", names.join(", "))
    })
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Level {
    /// Only what breaks the promise or leaves nobody to answer for it.
    High,
    /// What ought to be closed, and above.
    Medium,
    /// Everything, hints included.
    Low,
}

/// Hold two journeys of a document side by side and tell what differs.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  throughline-cli compare service.journey\n  \
                  throughline-cli compare service.journey \"As it is\" \"As it should become\" --json"
)]
pub struct Compare {
    /// The document to read.
    pub file: PathBuf,
    /// The one journey, by its name or its number in the document; unless given, the first one
    /// that there is another state of.
    #[arg(value_name = "A")]
    pub one: Option<String>,
    /// The other journey; unless given, the first of the same segment that shows the other state,
    /// or else the next.
    #[arg(value_name = "B")]
    pub other: Option<String>,
    /// What differs as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Print a journey to PDF.
#[derive(Args)]
#[command(
    after_help = "Example:\n  throughline-cli export service.journey --to service.pdf --paper a2"
)]
pub struct Export {
    /// The document to read.
    pub file: PathBuf,
    /// The PDF to write; one that exists is replaced.
    #[arg(long, value_name = "OUT.pdf")]
    pub to: PathBuf,
    /// How pages are made of the map.
    #[arg(long, value_enum, default_value_t = Layout::Poster)]
    pub layout: Layout,
    /// The paper; `fit` is a page as large as the map.
    #[arg(long, value_enum, default_value_t = Paper::Fit)]
    pub paper: Paper,
    /// Which journey of the document, by its name; the first unless given.
    #[arg(long, value_name = "NAME")]
    pub journey: Option<String>,
    /// The date on the print, such as 2026-03-31; today unless given. The same document, options
    /// and date give the same bytes.
    #[arg(long)]
    pub date: Option<jiff::civil::Date>,
    /// The language of the print: en or de. The document's own words stay as they are.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    pub language: Language,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::of_tag(tag).ok_or_else(|| {
        let tags = Language::ALL.map(Language::tag);
        format!("it can be printed in {}", tags.join(" and "))
    })
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Layout {
    /// Everything on one page.
    Poster,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Paper {
    A1,
    A2,
    A3,
    Letter,
    Tabloid,
    Fit,
}

/// Make a document of the JSON that `show --json` prints.
#[derive(Args)]
#[command(after_help = "Example:\n  throughline-cli import service.json --to service.journey")]
pub struct Import {
    /// The file to read, or `-` for standard input.
    pub file: PathBuf,
    /// The document to write; it must not exist yet.
    #[arg(long, value_name = "FILE.journey")]
    pub to: PathBuf,
    /// Replace the document if it exists.
    #[arg(long)]
    pub force: bool,
}
