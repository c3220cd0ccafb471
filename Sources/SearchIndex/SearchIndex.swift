import GRDB

/// Texts in which words can be looked for.
package struct SearchIndex {
    /// One text, and what stands above it.
    package struct Entry: Sendable, Equatable {
        package var heading: String
        package var text: String
        /// Whether it is what the heading stands for: the heading itself, or all that is below it.
        package var isTitle: Bool

        package init(heading: String, text: String, isTitle: Bool = false) {
            self.heading = heading
            self.text = text
            self.isTitle = isTitle
        }
    }

    /// A text that has all the words.
    package struct Find: Sendable, Equatable {
        /// The entry's index.
        package var entry: Int
        /// Words of its text, parted by blanks, that stand before the first found one; 0 where only the heading has it.
        package var word: Int
    }

    private let entries: [Entry]
    private let queue: DatabaseQueue

    /// Words of a query beyond these are left out.
    private static let mostWords = 12
    /// More finds than anyone looks through.
    package static let mostFinds = 200
    /// How much a word counts where it is the title, in the heading above, and in the text.
    private static let weights = "8, 0.5, 1"

    /// An index of these texts, in memory.
    ///
    /// - Throws: SQLite's error, where it was built without FTS5.
    package init(_ entries: [Entry]) throws {
        self.entries = entries
        queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE entries USING fts5(
                        title, heading, body, content = '', tokenize = "porter unicode61 remove_diacritics 2 tokenchars '_'")
                    """)
            let insertion = try db.makeStatement(
                sql: "INSERT INTO entries (rowid, title, heading, body) VALUES (?, ?, ?, ?)")
            var heading = ""
            var headingWords = ""
            for (index, entry) in entries.enumerated() {
                if entry.heading != heading {
                    heading = entry.heading
                    headingWords = SearchWords(heading).indexed
                }
                let words = SearchWords(entry.text).indexed
                try insertion.execute(
                    arguments: [
                        index, entry.isTitle ? headingWords : "", entry.isTitle ? "" : headingWords, words,
                    ])
            }
        }
    }

    /// The entries that have all the words, best first; none for a query without a word.
    ///
    /// A word of three letters or more is found at the beginning of longer ones too, and in other forms ("gate" for
    /// "gates"). Case counts where a capital was typed and something is found so.
    package func finds(of query: String) throws -> [Find] {
        let words = Array(SearchWords(query).words.prefix(Self.mostWords))
        guard !words.isEmpty else { return [] }
        let found = try queue.read { db in
            try Int.fetchAll(
                db,
                sql: """
                    SELECT rowid FROM entries WHERE entries MATCH ?
                    ORDER BY bm25(entries, \(Self.weights)), rowid LIMIT 2000
                    """, arguments: [words.map(Self.expression).joined(separator: " AND ")])
        }
        let cased =
            words.contains { $0.contains(where: \.isUppercase) } ? found.filter { has($0, words) } : found
        let phrase = words.map(SearchWords.key)
        let ranked = (cased.isEmpty ? found : cased).map { (index: $0, tier: tier($0, phrase)) }
        let sides = (0...2).flatMap { tier in ranked.filter { $0.tier == tier } }
        return sides.prefix(Self.mostFinds).map { find in
            // What is called so is shown from its beginning.
            Find(entry: find.index, word: find.tier == 0 ? 0 : place(of: words, in: find.index))
        }
    }

    /// 0 for what is called just so, 1 for what has the words side by side, 2 for the rest.
    private func tier(_ index: Int, _ phrase: [String]) -> Int {
        let entry = entries[index]
        if entry.isTitle, SearchWords(entry.heading).words.map(SearchWords.key) == phrase { return 0 }
        let own = SearchWords(entry.isTitle ? "\(entry.heading) . \(entry.text)" : entry.text)
        let keys = " " + own.words.map(SearchWords.key).joined(separator: " ")
        return keys.contains(" " + phrase.joined(separator: " ")) ? 1 : 2
    }

    /// One word for FTS5; its keys hold neither quotes nor operators. The parts of `rnn_step` are looked for side by side
    /// too, since it may stand there as `rnnStep`; those of `h_t` say nothing.
    private static func expression(_ word: String) -> String {
        let key = SearchWords.key(word)
        let parts = key.split(separator: "_")
        if parts.count > 1, parts.allSatisfy({ $0.count > 1 }) {
            return "(\"\(key)\" OR \"\(parts.joined(separator: " "))\")"
        }
        return key.count >= 3 && !key.contains("_") ? "(\"\(key)\" OR \"\(key)\" *)" : "\"\(key)\""
    }

    /// Whether an entry has the words in the case in which they were typed.
    private func has(_ index: Int, _ words: [String]) -> Bool {
        let entry = entries[index]
        let own = SearchWords(entry.heading + " " + entry.text).words
        return words.allSatisfy { word in
            !word.contains(where: \.isUppercase) || own.contains { $0.hasPrefix(word) }
        }
    }

    /// Words of a text before the first that looks like one of those sought.
    private func place(of words: [String], in index: Int) -> Int {
        let keys = words.map(SearchWords.key)
        let texts = entries[index].text.split(whereSeparator: \.isWhitespace)
        func first(_ isLike: (String, String) -> Bool) -> Int? {
            texts.firstIndex { text in
                SearchWords(String(text)).indexed.split(separator: " ").contains { own in
                    keys.contains { isLike(String(own), $0) }
                }
            }
        }
        return first { $0 == $1 } ?? first { $0.hasPrefix($1) } ?? first(Self.areOfOneStem) ?? 0
    }

    /// "gates" and "gate", "vanishing" and "vanished": alike but for a few letters at the end.
    private static func areOfOneStem(_ one: String, _ other: String) -> Bool {
        let common = zip(one, other).prefix { $0 == $1 }.count
        return common >= 3 && max(one.count, other.count) - common <= 4
    }
}
