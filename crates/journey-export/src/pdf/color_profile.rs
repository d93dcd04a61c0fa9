//! The sRGB colour space as an ICC profile, which PDF/A wants embedded.

/// A display profile of ICC version 4 with the primaries and the tone curve of IEC 61966-2-1,
/// adapted to the D50 white of the profile connection space.
pub(super) fn srgb() -> Vec<u8> {
    let text = |words: &str| {
        let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let length = u32::try_from(units.len()).unwrap_or(0);
        // One record, for English in the United States, 28 bytes from the tag's start.
        let mut tag = b"mluc\0\0\0\0".to_vec();
        for value in [1, 12, u32::from_be_bytes(*b"enUS"), length, 28] {
            tag.extend(u32::to_be_bytes(value));
        }
        tag.extend(units);
        tag
    };
    let numbers = |kind: &[u8; 4], values: &[f64]| {
        let mut tag = [kind.as_slice(), &[0; 4]].concat();
        tag.extend(values.iter().flat_map(|&value| fixed(value)));
        tag
    };
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    let tone = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
    curve.extend(tone.into_iter().flat_map(fixed));
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", numbers(b"XYZ ", &WHITE)),
        (
            b"rXYZ",
            numbers(b"XYZ ", &[0.436_066, 0.222_488, 0.013_916]),
        ),
        (
            b"gXYZ",
            numbers(b"XYZ ", &[0.385_147, 0.716_873, 0.097_076]),
        ),
        (
            b"bXYZ",
            numbers(b"XYZ ", &[0.143_066, 0.060_608, 0.714_096]),
        ),
        (b"chad", numbers(b"sf32", &TO_D50)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
    ];
    let tags = tags
        .into_iter()
        .chain([(b"bTRC", curve)])
        .collect::<Vec<_>>();

    let mut directory = size_of(tags.len());
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    for (signature, tag) in &tags {
        directory.extend(*signature);
        directory.extend(size_of(start + data.len()));
        directory.extend(size_of(tag.len()));
        data.extend(tag);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| profile[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size_of(start + data.len()));
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // 1 January 2000: the profile has no date of its own, but must carry one.
    put(24, &[0x07, 0xD0, 0, 1, 0, 1]);
    put(36, b"acsp");
    put(68, &WHITE.map(fixed).concat());
    profile.extend(directory);
    profile.extend(data);
    profile
}

/// The D50 white of the profile connection space.
const WHITE: [f64; 3] = [0.964_2, 1.0, 0.824_9];

/// The Bradford adaptation from D65 to D50, row by row.
const TO_D50: [f64; 9] = [
    1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076,
    0.751_678,
];

/// A number with 16 fractional bits.
fn fixed(value: f64) -> [u8; 4] {
    #[expect(clippy::cast_possible_truncation, reason = "all values are below 3")]
    let bits = (value * 65_536.0).round() as i32;
    bits.to_be_bytes()
}

fn size_of(length: usize) -> Vec<u8> {
    u32::try_from(length)
        .unwrap_or(u32::MAX)
        .to_be_bytes()
        .to_vec()
}
