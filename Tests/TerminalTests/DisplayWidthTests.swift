import Terminal
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 2),
        ("\u{200B}", 0), ("a\u{200D}", 1), ("σ(W·x)", 6), ("─│┼", 3), ("\u{7}", 0), ("กำ", 2),
    ])
    func columnsOfText(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func everyScalarHasAWidthFromZeroToTwo() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect((0...2).contains(DisplayWidth.of(scalar)))
        }
    }

    @Test func controlCharactersAreDefused() {
        #expect(
            SafeText.defused("a\u{1B}[31mb\u{9B}c\u{7F}", ascii: false) == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}")
        #expect(SafeText.defused("a\tb\nc", ascii: false) == "a b c")
        #expect(SafeText.defused("a\u{202E}b\u{AD}c", ascii: false) == "abc")
        #expect(SafeText.defused("plain", ascii: true) == "plain")
    }

    @Test func asciiSpellsWhatItCan() {
        let text = SafeText.defused("naïve café — “x” → σ, Ω ≤ 3 × 日", ascii: true)
        #expect(text == "naive cafe -- \"x\" -> sigma, Omega <= 3 x ?")
        #expect(SafeText.defused("e\u{301}", ascii: true) == "e")
    }
}
