import SearchIndex
import Testing

struct SearchIndexTests {
    private func found(_ query: String, in texts: [String], heading: String = "") throws -> [Int] {
        let index = try SearchIndex(texts.map { SearchIndex.Entry(heading: heading, text: $0) })
        return try index.finds(of: query).map(\.entry)
    }

    @Test(arguments: ["h_t", "hₜ", "h_{t}", "h_t is"])
    func formulaIsFoundAsShownAndAsTyped(query: String) throws {
        let texts = ["the state hₜ is new", "typed as h_t is too", "h and t is apart", "h_total is a name"]
        #expect(try found(query, in: texts).sorted() == [0, 1])
    }

    @Test func greekLettersAreFoundByLetterAndByName() throws {
        let texts = ["σ(z) squashes", "the gate", "W_σ", "sigma it is"]
        #expect(try found("σ", in: texts).contains(0))
        #expect(try found("σ", in: texts).contains(1) == false)
        #expect(try found("\\sigma", in: texts).sorted() == [0, 2, 3])
        #expect(try found("⊙", in: ["a ⊙ b", "a × b"]) == [0])
        #expect(try found("x²", in: ["x² + y", "x2"]) == [0])
    }

    @Test func wordsAreFoundInOtherFormsAndAtBeginnings() throws {
        let texts = ["Vanishing gradients", "a gradient vanished", "attention weights"]
        #expect(try found("gradient", in: texts).sorted() == [0, 1])
        #expect(try found("vanishing gradient", in: texts).first == 0)
        #expect(try found("vanish", in: texts).sorted() == [0, 1])
        #expect(try found("atten", in: texts) == [2])
        #expect(try found("naive", in: ["a naïve bound"]) == [0])
        #expect(try found("step", in: ["call rnnStep", "rnn_step", "stop"]).sorted() == [0, 1])
    }

    @Test func allWordsMustBeThereAndThoseSideBySideComeFirst() throws {
        let texts = [
            "hidden layers keep a state", "the state is hidden", "a hidden state", "a state", "hidden",
        ]
        let finds = try found("hidden state", in: texts)
        #expect(finds.first == 2)
        #expect(finds.sorted() == [0, 1, 2])
    }

    @Test func whatIsCalledSoComesBeforeWhatHasItAndWhatStandsBelowIt() throws {
        let index = try SearchIndex([
            .init(heading: "Dropout", text: "what it is"), .init(heading: "Other", text: "dropout once"),
            .init(heading: "Dropout", text: "Dropout", isTitle: true),
            .init(heading: "Other", text: "nothing"),
        ])
        let finds = try index.finds(of: "dropout")
        #expect(finds.map(\.entry) == [2, 1, 0])
        #expect(finds.map(\.word) == [0, 0, 0])
    }

    @Test func identifierIsFoundInEveryWayOfWritingIt() throws {
        let texts = ["call rnnStep(x)", "rnn-step: write it", "rnn_step.swift", "a step of the RNN"]
        #expect(try found("rnn_step", in: texts).sorted() == [0, 1, 2])
        #expect(try found("rnnStep", in: texts) == [0])
    }

    @Test func caseCountsWhereACapitalWasTypedAndHelps() throws {
        let texts = ["H units", "h is the state", "LSTM"]
        #expect(try found("H", in: texts) == [0])
        #expect(try found("h", in: texts).sorted() == [0, 1])
        #expect(try found("Lstm", in: texts) == [2])
    }

    @Test func findSaysWhereTheWordStands() throws {
        let index = try SearchIndex([.init(heading: "", text: "one two hₜ four gates")])
        #expect(try index.finds(of: "h_t").map(\.word) == [2])
        #expect(try index.finds(of: "gate").map(\.word) == [4])
    }

    @Test(arguments: [
        "", " ", "\"", "* OR *", "NEAR(", "a AND", "heading:x", "-x", "'; DROP TABLE entries; --", "\0",
        "^_^", "_",
        String(repeating: "word ", count: 10_000), "\u{202E}", "((((", "{", "e\u{301}",
    ])
    func noQueryIsAnErrorOrAnOperator(query: String) throws {
        _ = try found(query, in: ["some text, with words", "OR AND NEAR"])
    }

    @Test func emptyIndexFindsNothing() throws {
        #expect(try found("word", in: []).isEmpty)
    }
}
