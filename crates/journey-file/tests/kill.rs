//! Nothing acknowledged is lost when the program is killed, wherever it is at that moment; and the
//! user's file is always one that was published.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{NUMBERS, Written, replay};
use journey_file::{Contents, Existing, WorkingCopies, WorkingCopy, create, read};
use uuid::Uuid;

const FOLDER: &str = "THROUGHLINE_KILL_TEST_FOLDER";
const SEED: &str = "THROUGHLINE_KILL_TEST_SEED";
const KILLS: u64 = 20;

/// Numbers that look random: Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn small(&mut self) -> u16 {
        let [high, low, ..] = self.next().to_be_bytes();
        u16::from_be_bytes([high, low])
    }
}

/// Takes up what the last kill left, or opens the document.
fn take_up(folder: &Path, id: u64) -> (WorkingCopy, Contents) {
    let copies = WorkingCopies::in_folder(folder.join("app"));
    match copies.recoverable().unwrap().as_slice() {
        [] => copies
            .open(Uuid::from_u128(id.into()), &folder.join("map.journey"))
            .unwrap(),
        [left] => copies.recover(left.id).unwrap(),
        more => panic!("{more:?}"),
    }
}

/// The process that is killed. Run by the test below; by itself it has nothing to do.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let seed = std::env::var(SEED).unwrap().parse().unwrap();
    let mut random = Random(seed);
    let (mut copy, contents) = take_up(Path::new(&folder), seed);
    let mut written = Written::resume(contents.document, contents.log);
    let mut out = std::io::stdout();
    let mut acknowledge = |word: &str, end: usize| {
        let mut line = String::new();
        writeln!(line, "\n{word} {end}").unwrap();
        out.write_all(line.as_bytes()).unwrap();
        out.flush().unwrap();
    };
    acknowledge("edited", written.log.len());
    loop {
        let numbers: [u16; NUMBERS] = std::array::from_fn(|_| random.small());
        if let Some(entry) = written.random(&numbers) {
            copy.append(&entry).unwrap();
            acknowledge("edited", written.log.len());
        }
        if random.next().is_multiple_of(6) {
            copy.publish(written.log.last().unwrap().stamp.wall)
                .unwrap();
            acknowledge("published", written.log.len());
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.journey");
    let written = Written::new();
    create(&path, &written.document, &written.log, Existing::Keep).unwrap();
    let mut random = Random(std::process::id().into());
    let (mut edited, mut published) = (1, 1);
    for kill in 0..KILLS {
        let seed = random.next();
        println!("kill {kill}, seed {seed}");
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child", "--nocapture"])
            .env(FOLDER, folder.path())
            .env(SEED, seed.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let reader = std::thread::spawn(move || {
            let mut last = (0, 0);
            for line in lines.map_while(Result::ok) {
                match line.split_once(' ') {
                    Some(("edited", end)) => last.0 = end.parse().unwrap_or(last.0),
                    Some(("published", end)) => last.1 = end.parse().unwrap_or(last.1),
                    _ => {}
                }
            }
            last
        });
        std::thread::sleep(Duration::from_millis(60 + random.next() % 400));
        child.kill().unwrap();
        assert!(
            !child.wait().unwrap().success(),
            "the child ended by itself"
        );
        let (last_edited, last_published) = reader.join().unwrap();
        edited = edited.max(last_edited);
        published = published.max(last_published);

        let file = read(&path).unwrap();
        assert!(file.log.len() >= published, "a publication was lost");
        let (copy, contents) = take_up(folder.path(), seed);
        assert!(
            contents.log.len() >= edited,
            "an acknowledged edit was lost"
        );
        // One edit may have been committed and not been acknowledged yet.
        assert!(contents.log.len() <= edited + 1);
        assert_eq!(file.log, contents.log[..file.log.len()]);
        assert_eq!(&replay(&file.log), file.document.records());
        assert_eq!(&replay(&contents.log), contents.document.records());
        edited = contents.log.len();
        drop(copy);
    }
    assert!(edited > 20, "only {edited} edits were made");
    println!("{KILLS} kills, {edited} edits, the last published is {published}");
}
