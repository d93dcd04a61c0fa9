//! Published versions of a document kept in the app's own folder: the way back when the user's
//! file is truncated, lost or overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use journey::model::Timestamp;

use crate::disk::{Expected, Sibling};
use crate::error::FileError;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// The kept versions of one document.
#[derive(Clone, Debug)]
pub struct Versions {
    folder: PathBuf,
}

/// One kept version: a complete `.journey` file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When it was published.
    pub at: Timestamp,
    /// Where it is kept.
    pub path: PathBuf,
}

impl Versions {
    pub(crate) fn in_folder(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The kept versions, newest first.
    pub fn list(&self) -> Vec<Version> {
        let mut versions: Vec<Version> = fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| {
                let path = entry.path();
                let name = path.file_stem()?.to_str()?;
                let is_version = path.extension().is_some_and(|kind| kind == "journey");
                let at = name.parse().ok().filter(|_| is_version)?;
                Some(Version {
                    at: Timestamp(at),
                    path,
                })
            })
            .collect();
        versions.sort_by_key(|version| -version.at.0);
        versions
    }

    /// Keeps a copy of a file just published, and lets go of older ones: of the last hour one a
    /// minute is kept, of the last day one an hour, of the last month one a day, and the three
    /// newest always.
    pub(crate) fn keep(&self, published: &Path, now: Timestamp) -> Result<(), FileError> {
        let failed = |error| FileError::writing(published, error);
        fs::create_dir_all(&self.folder).map_err(failed)?;
        let version = self.folder.join(format!("{}.journey", now.0));
        let sibling = Sibling::of(&version)?;
        fs::copy(published, sibling.path()).map_err(failed)?;
        let new = sibling.sync()?;
        sibling.replace(new, Expected::Anything)?;
        let versions = self.list();
        let times: Vec<i64> = versions.iter().map(|version| version.at.0).collect();
        for (version, kept) in versions.iter().zip(worth_keeping(&times, now.0)) {
            if !kept {
                fs::remove_file(&version.path).map_err(failed)?;
            }
        }
        Ok(())
    }
}

/// Which of these times, newest first, are kept at time `now`. All in milliseconds.
fn worth_keeping(times: &[i64], now: i64) -> Vec<bool> {
    let mut last_slot = None;
    let kept = times.iter().enumerate().map(|(index, &time)| {
        let slot = match now.saturating_sub(time) {
            age if age < HOUR => Some(HOUR / 60),
            age if age < DAY => Some(HOUR),
            age if age < 31 * DAY => Some(DAY),
            _ => None,
        }
        .map(|length| (length, time.div_euclid(length)));
        let first_of_slot = slot.is_some() && slot != last_slot;
        last_slot = slot;
        index < 3 || first_of_slot
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_thin_out_with_age() {
        // One a second for two hours, then one a minute for two days.
        let now = 100 * DAY;
        let seconds = (0..7_200).map(|second| now - second * 1_000);
        let minutes = (120..2_880).map(|minute| now - minute * 60_000);
        let times: Vec<i64> = seconds.chain(minutes).collect();
        let kept: Vec<i64> = times
            .iter()
            .zip(worth_keeping(&times, now))
            .filter_map(|(&time, kept)| kept.then_some(now - time))
            .collect();
        assert_eq!(kept[..3], [0, 1_000, 2_000]);
        let between = |from, to| kept.iter().filter(|&&age| from <= age && age < to).count();
        assert!((60..=63).contains(&between(0, HOUR)), "{kept:?}");
        assert!((23..=24).contains(&between(HOUR, DAY)), "{kept:?}");
        assert!((1..=2).contains(&between(DAY, 2 * DAY)), "{kept:?}");
    }

    #[test]
    fn the_newest_stay_however_old() {
        let times = [50 * DAY, 40 * DAY, 30 * DAY, 20 * DAY];
        assert_eq!(worth_keeping(&times, 200 * DAY), [true, true, true, false]);
    }
}
