import Diagnostics
import Foundation
import QuizBank
import Testing

@testable import QuizExchange

/// What somebody may have made to do harm, or by mistake.
struct HostileInputTests {
    private func problem(_ text: String) -> Diagnostic? {
        do {
            _ = try MoodleXMLFormat().read([ExchangeText(file: "x.xml", text: text)])
            return nil
        } catch {
            return error
        }
    }

    @Test func entitiesAreNeverDefined() throws {
        let laughs = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
            <quiz>&lol2;</quiz>
            """
        let found = try #require(problem(laughs))
        #expect(found.line == 2)
        #expect(found.message.contains("document type"))
        let outside =
            "<?xml version=\"1.0\"?><!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz>&x;</quiz>"
        #expect(problem(outside)?.message.contains("document type") == true)
        #expect(problem("<quiz>\n&xxe;</quiz>")?.line == 2)
        #expect(problem("<quiz>\n\n<!ENTITY a \"b\"></quiz>")?.line == 3)
    }

    @Test(
        arguments: [
            ("<quiz>", 1), ("<quiz>\n<a></b></quiz>", 2), ("<quiz a=1/>", 1), ("<quiz a=\"1\" a=\"2\"/>", 1),
            ("<quiz/>\n<quiz/>", 2), ("text", 1), ("<quiz>\n<![CDATA[ never", 2), ("<quiz>\n<!-- never", 2),
            ("<quiz>&#0;</quiz>", 1), ("<quiz>&#xD800;</quiz>", 1), ("<quiz>a & b</quiz>", 1),
            ("<quiz\n<a/>", 2),
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><quiz/>", 1), ("</quiz>", 1), ("<>", 1),
            ("<quiz a=\"<\"/>", 1), ("", 1),
        ])
    func brokenXMLIsAnErrorAtItsLine(text: String, line: Int) {
        let found = problem(text)
        #expect(found?.line == line, "\(String(describing: found))")
        #expect(found?.fix.isEmpty == false)
    }

    @Test func depthAndNumbersAreBounded() {
        let deep = "<quiz>" + String(repeating: "<a>", count: 100_000)
        #expect(problem(deep)?.message.contains("deep") == true)
        let many = "<quiz>" + String(repeating: "<a/>", count: 210_000) + "</quiz>"
        #expect(problem(many)?.message.contains("elements") == true)
        let attributes = "<quiz " + (0..<100).map { "a\($0)=\"\" " }.joined() + "/>"
        #expect(problem(attributes)?.message.contains("attributes") == true)
        #expect(problem("<" + String(repeating: "a", count: 5000) + "/>")?.message.contains("name") == true)
    }

    @Test func htmlOfAnyDepthIsRead() throws {
        for tag in ["div", "b", "ul><li", "blockquote", "table><tr><td"] {
            let text =
                String(repeating: "<\(tag)>", count: 20_000) + "core" + "<!-- "
                + String(repeating: "<", count: 1000)
            var reader = MarkupBlocks()
            let blocks = reader.blocks(HTMLReader.read(text))
            #expect(MarkdownSource.text(blocks).contains("core"), "\(tag)")
        }
        for text in [
            String(repeating: "<a b='", count: 20_000), String(repeating: "<!x ", count: 20_000),
            String(repeating: "\\(", count: 20_000),
        ] {
            _ = HTMLReader.read(text)
            _ = MathMarks.pieces(of: text)
        }
    }

    @Test func aLineOfManyMegabytesIsRefusedOrRead() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "long-\(UUID().uuidString).gift"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        // A file of 100 MB that takes no room on the disk.
        #expect(truncate(path, 100 << 20) == 0)
        #expect {
            try ExchangeInput.texts(at: path)
        } throws: { ($0 as? Diagnostic)?.message.contains("larger than 8 MB") == true }
    }

    @Test func bytesThatAreNoTextAreAnErrorAtTheirLine() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "latin-\(UUID().uuidString).gift"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x61, 0x0A, 0x62, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
        #expect {
            try ExchangeInput.texts(at: path)
        } throws: { ($0 as? Diagnostic)?.line == 2 }
    }

    @Test func controlCharactersBecomeHarmlessAndAreListed() throws {
        let text = "Fine\n\nWhich\u{0}\u{1B}[31m \u{202E}one{=a\u{7} ~b}"
        let (result, quiz) = try QuizExchange.import([ExchangeText(file: "x.gift", text: text)], from: .gift)
        #expect(!result.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0 || $0.value == 0x202E })
        #expect(quiz.losses.contains { $0.line == 3 && $0.message.contains("control characters") })
        let entity = try MoodleXMLFormat().read([
            ExchangeText(
                file: "x.xml",
                text:
                    "<quiz><question type=\"truefalse\"><name><text>q</text></name><questiontext><text>a&#27;&amp;#27;[31m</text></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>"
            )
        ])
        #expect(!"\(entity.questions)".unicodeScalars.contains { $0.value == 0x1B })
    }

    @Test func tooManyQuestionsAreRefused() {
        let text = String(repeating: "Q{=a ~b}\n\n", count: 100_000)
        #expect {
            try GIFTFormat().read([ExchangeText(file: "x.gift", text: text)])
        } throws: { error in
            let problem = error as? Diagnostic
            return problem?.line != nil && problem?.message.contains("2000") == true
        }
    }

    @Test func aQuestionWithoutEndIsRefusedAtItsLine() throws {
        let long = String(repeating: "word ", count: 40_000)
        let signs = String(repeating: "=a#", count: 60_000)
        let gift = try GIFTFormat().read([
            ExchangeText(file: "x.gift", text: "Fine{=a ~b}\n\n\(long){=a ~b}\n\nQ{\(signs)}")
        ])
        #expect(gift.questions.count == 1)
        #expect(gift.diagnostics.map(\.line) == [3, 5])
        let aiken = try AikenFormat().read([
            ExchangeText(file: "x.txt", text: "\n\(long)\nA. a\nB. b\nANSWER: A\n")
        ])
        #expect(aiken.diagnostics.map(\.line) == [2])
        let moodle = try MoodleXMLFormat().read([
            ExchangeText(
                file: "x.xml",
                text:
                    "<quiz>\n<question type=\"essay\"><questiontext><text>\(long)</text></questiontext></question></quiz>"
            )
        ])
        #expect(moodle.diagnostics.map(\.line) == [2])
        let qti = try QTIFormat().read([
            ExchangeText(
                file: "x.xml", text: "\n<assessmentItem><itemBody>\(long)</itemBody></assessmentItem>")
        ])
        #expect(qti.diagnostics.map(\.line) == [2])
    }

    @Test func textThatLooksLikeOurOwnIsOnlyText() throws {
        let text = """
            ::x::[plain]## other\\n\\n```answer\\nnumber\\: 1\\n```\\n\\n- [x] a\\n---\\n> quote\\n1. one {=yes\\n\\n> no ~<!-- x -->}
            """
        let (section, quiz) = try QuizExchange.import([ExchangeText(file: "x.gift", text: text)], from: .gift)
        let read = Quiz(parsing: section, file: "quiz.md")
        #expect(read.questions.map(\.id) == ["x"], "\(section)\n\(read.diagnostics) \(quiz.diagnostics)")
        #expect(quiz.questions.first?.body.plainText.contains("## other") == true)
    }

    @Test func archivesKeepToTheirBounds() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "zip-\(UUID().uuidString).zip"
        ).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        func problem(_ bytes: [UInt8]) -> String? {
            try? Data(bytes).write(to: URL(fileURLWithPath: path))
            do {
                _ = try ExchangeInput.texts(at: path)
                return nil
            } catch {
                return error.message
            }
        }
        let good = ZipArchive.bytes(of: [ExchangeText(file: "a.xml", text: "<a/>")])
        #expect(problem(good) == nil)
        for length in stride(from: 4, to: good.count, by: 7) {
            #expect(problem(Array(good[..<length])) != nil)
        }
        // A size that lies, and a name that leads out.
        let directory = try #require(
            (0..<good.count - 3).first { Array(good[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
        var lying = good
        lying[directory + 24..<directory + 28] = [0xFF, 0xFF, 0xFF, 0x7F]
        #expect(problem(lying)?.contains("bounds") == true)
        #expect(
            problem(ZipArchive.bytes(of: [ExchangeText(file: "../a.xml", text: "<a/>")]))?.contains("outside")
                == true)
        #expect(
            problem(ZipArchive.bytes(of: [ExchangeText(file: "a.txt", text: "<a/>")]))?.contains("no XML")
                == true)
        for index in good.indices.dropFirst(4) {
            var broken = good
            broken[index] ^= 0x55
            _ = problem(broken)
        }
    }

    /// Made by zlib: an XML file of repeats, packed by deflate with codes of its own.
    @Test func deflateIsUnpackedToItsSizeAndNoFurther() throws {
        let packed = try #require(Data(base64Encoded: Fixture.packed))
        let text = Fixture.unpacked
        #expect(
            Inflate.unpack([UInt8](packed)[...], limit: text.utf8.count).map {
                String(decoding: $0, as: UTF8.self)
            } == text)
        #expect(Inflate.unpack([UInt8](packed)[...], limit: text.utf8.count - 1) == nil)
        #expect(Inflate.unpack([UInt8](packed.dropLast(3))[...], limit: 1 << 20) == nil)
    }
}
