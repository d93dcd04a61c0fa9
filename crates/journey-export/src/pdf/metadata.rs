//! What the file says of itself: information, XMP, language, output intent, identifier.

use lopdf::{Document, Object, dictionary};

use super::{Information, PdfError, color_profile, fingerprint, stream, text_string};
use crate::scene::Scene;

const PRODUCER: &str = concat!("Throughline ", env!("CARGO_PKG_VERSION"));

pub(super) fn add(
    document: &mut Document,
    scene: &Scene,
    information: &Information,
) -> Result<(), PdfError> {
    let Information { date, author } = information;
    let xmp = stream(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(scene, information).into_bytes(),
    );
    let xmp = document.add_object(uncompressed(xmp));
    let profile = document.add_object(stream(dictionary! { "N" => 3 }, color_profile::srgb()));
    let identifier = Object::string_literal("sRGB IEC61966-2.1");
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => identifier.clone(),
        "Info" => identifier,
        "DestOutputProfile" => profile,
    };
    let catalog = document.catalog_mut()?;
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Lang", text_string(&scene.language));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );

    let stamp = Object::string_literal(format!("D:{}000000Z", date.strftime("%Y%m%d")));
    let mut entries = dictionary! {
        "Title" => text_string(&scene.title),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => stamp.clone(),
        "ModDate" => stamp,
    };
    if !author.is_empty() {
        entries.set("Author", text_string(author));
    }
    let entries = document.add_object(entries);
    document.trailer.set("Info", entries);

    let contents = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let parts = contents.map(|stream| stream.content.as_slice());
    let identifier = fingerprint(parts).to_be_bytes().to_vec();
    let identifier = Object::String(identifier, lopdf::StringFormat::Hexadecimal);
    document
        .trailer
        .set("ID", vec![identifier.clone(), identifier]);
    Ok(())
}

/// PDF/A wants the metadata readable without decoding.
fn uncompressed(object: Object) -> Object {
    match object {
        Object::Stream(stream) => Object::Stream(stream.with_compression(false)),
        other => other,
    }
}

fn xmp(scene: &Scene, Information { date, author }: &Information) -> String {
    let title = escaped(&scene.title);
    let language = escaped(&scene.language);
    let date = format!("{}T00:00:00Z", date.strftime("%Y-%m-%d"));
    let creator = if author.is_empty() {
        String::new()
    } else {
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(author)
        )
    };
    // The extension schema names the one property (of PDF/UA) that PDF/A-2 does not know.
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{creator}<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{FEFF}',
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML 1.0 has no way to write these.
            c if c.is_control() && c != '\n' && c != '\t' => {}
            '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out
}
