import Foundation

/// What is asked in one sitting, and in which order.
package struct ReviewQueue<Thing: Sendable & Hashable>: Sendable {
    /// One thing that was learnt.
    package struct Entry: Sendable {
        package let thing: Thing
        package let memory: MemoryState
        /// What it is about: the terms of the course, or its lesson.
        package let concepts: [String]

        package init(_ thing: Thing, memory: MemoryState, concepts: [String]) {
            self.thing = thing
            self.memory = memory
            self.concepts = concepts
        }
    }

    /// All that was ever learnt.
    package let entries: [Entry]
    package let day: ReviewDay
    private let scheduler: FSRS

    package init(_ entries: [Entry], day: ReviewDay, scheduler: FSRS = FSRS()) {
        self.entries = entries
        self.day = day
        self.scheduler = scheduler
    }

    /// The probability that an entry is recalled now.
    package func retrievability(of entry: Entry) -> Double {
        scheduler.retrievability(of: entry.memory, at: day.now)
    }

    /// How well each concept is remembered, 0 to 1: the mean over all that is about it.
    package var mastery: [String: (share: Double, count: Int)] {
        var sums: [String: (Double, Int)] = [:]
        for entry in entries {
            let share = retrievability(of: entry)
            for concept in entry.concepts {
                let sum = sums[concept] ?? (0, 0)
                sums[concept] = (sum.0 + share, sum.1 + 1)
            }
        }
        return sums.mapValues { ($0.0 / Double($0.1), $0.1) }
    }

    package var due: [Entry] { entries.filter { day.isDue($0.memory) } }

    /// How many things fall due on a day: 0 is what is due now, 1 what will be tomorrow.
    package func count(inDays days: Int) -> Int {
        days == 0
            ? due.count
            : entries.count { !day.isDue($0.memory) && day.days(to: $0.memory.due) == days }
    }

    /// What is asked now, weakest concept first, and in it what is most nearly forgotten.
    ///
    /// - Parameters:
    ///   - limit: the most that is asked. Where more is due, as after a break, those are taken that are still likeliest
    ///     to be remembered: each of them is kept for long by one answer, and what is forgotten already loses little by waiting.
    ///   - isWanted: which of what is due may be asked; how well a concept is known follows from all.
    package func sitting(limit: Int, of isWanted: (Entry) -> Bool = { _ in true }) -> [Entry] {
        let mastery = mastery
        func weakness(_ entry: Entry) -> Double {
            entry.concepts.compactMap { mastery[$0]?.share }.min() ?? 1
        }
        var chosen = due.filter(isWanted).map { (entry: $0, share: retrievability(of: $0)) }
        if chosen.count > limit {
            chosen.sort { ($0.share, $1.entry.memory.due) > ($1.share, $0.entry.memory.due) }
            chosen.removeLast(chosen.count - max(0, limit))
        }
        return chosen.map { (entry: $0.entry, share: $0.share, weakness: weakness($0.entry)) }
            .sorted { ($0.weakness, $0.share) < ($1.weakness, $1.share) }
            .map(\.entry)
    }
}
