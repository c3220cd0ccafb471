import Terminal
import Testing

struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.keys(from: text.utf8) + decoder.silence()
    }

    @Test(arguments: [
        ("a", [Key.character("a")]), ("é", [.character("é")]), ("日", [.character("日")]),
        ("😀", [.character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\u{C}", [.control("l")]),
        ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
        ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[D", [.left]),
        ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[H", [.home]), ("\u{1B}OF", [.end]),
        ("\u{1B}[1~", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[7~", [.home]), ("\u{1B}[8~", [.end]),
        ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[[A", []), ("\u{1B}[15~", []),
    ])
    func decodes(_ text: String, _ expected: [Key]) {
        #expect(keys(text) == expected)
    }

    @Test(
        "replies of the terminal are never taken for keys",
        arguments: [
            "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[0n", "\u{1B}[?2026;2$y",
            "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
            "\u{1B}P>|tmux 3.3a\u{1B}\\",
            "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;10;10M", "\u{1B}[<0;10;10m",
            "\u{1B}[M !!",
            "\u{1B}[8;24;80t", "\u{1B}[200~rm -rf\nq\u{1B}[A\u{1B}[201~",
        ])
    func swallowsReplies(_ reply: String) {
        #expect(keys(reply + "q") == [.character("q")])
    }

    @Test func bytesMayComeOneByOne() {
        let text = "é\u{1B}[5~日\u{1B}]0;title\u{7}\u{1B}OB"
        var decoder = KeyDecoder()
        var found: [Key] = []
        for byte in text.utf8 { found += decoder.keys(from: [byte]) }
        #expect(found == [.character("é"), .pageUp, .character("日"), .down])
    }

    @Test func patienceIsAskedForOnlyInTheMiddleOfSomething() {
        var decoder = KeyDecoder()
        #expect(decoder.patience == nil)
        #expect(decoder.keys(from: [0x1B]).isEmpty)
        #expect(decoder.patience != nil)
        #expect(decoder.silence() == [.escape])
        #expect(decoder.patience == nil)
    }

    @Test func brokenBytesAreIgnored() {
        var decoder = KeyDecoder()
        #expect(
            decoder.keys(from: [0xFF, 0xC3, 0x28, 0x80, 0xED, 0xA0, 0x80, 0x71]) == [
                .character("("), .character("q"),
            ])
    }

    @Test func anythingAtAllIsSurvived() {
        var random = SystemRandomNumberGenerator()
        var decoder = KeyDecoder()
        for _ in 0..<200 {
            _ = decoder.keys(from: (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) })
            _ = decoder.silence()
        }
        _ = decoder.keys(from: [UInt8](repeating: 0x31, count: 100_000))
        #expect(decoder.keys(from: [0x71]).last == .character("q"))
    }
}
