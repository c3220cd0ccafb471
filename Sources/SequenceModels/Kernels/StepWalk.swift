/// The steps of a packed batch in the order in which a run takes them, for some of its sequences.
///
/// A run over all sequences takes steps in chunks, whose rows lie side by side, so that what comes from the
/// inputs is one product for many steps. With several threads each takes some sequences through all steps: they
/// never wait for one another.
struct StepWalk {
    let layout: PackedLayout
    /// The sequences, as places in the layout's order.
    let sequences: Range<Int>
    let isReversed: Bool

    /// How many rows a chunk should have at least.
    private static let chunkRows = 96

    /// The most rows a chunk has: room for its gates.
    var mostRows: Int {
        isWhole ? Self.chunkRows + layout.batch : sequences.count
    }

    private var isWhole: Bool { sequences.count == layout.batch }

    /// The rows of one step that belong to this walk; empty when its sequences have ended.
    private func rows(_ time: Int) -> Range<Int> {
        let start = layout.offsets[time]
        let end = min(layout.counts[time], sequences.upperBound)
        return (start + min(sequences.lowerBound, end))..<(start + end)
    }

    /// Calls `enter` with the rows of every chunk, then `step` with each of its steps' rows, then `leave`.
    func run(
        enter: (_ chunk: Range<Int>) -> Void, step: (_ rows: Range<Int>) -> Void,
        leave: (_ chunk: Range<Int>) -> Void
    ) {
        var taken = 0
        while taken < layout.time {
            var chunk = rows(place(taken))
            let first = taken
            taken += 1
            while isWhole, taken < layout.time, chunk.count < Self.chunkRows {
                let next = rows(place(taken))
                chunk = min(chunk.lowerBound, next.lowerBound)..<max(chunk.upperBound, next.upperBound)
                taken += 1
            }
            if chunk.isEmpty { continue }
            enter(chunk)
            for index in first..<taken {
                let rows = rows(place(index))
                if !rows.isEmpty { step(rows) }
            }
            leave(chunk)
        }
    }

    private func place(_ index: Int) -> Int {
        isReversed ? layout.time - 1 - index : index
    }

    /// One walk for each thread that is worth having.
    static func walks(_ layout: PackedLayout, isReversed: Bool) -> [StepWalk] {
        let least = PackedMatrix.isAvailable ? 8 : layout.batch
        return shares(layout.batch, least: least).map {
            StepWalk(layout: layout, sequences: $0, isReversed: isReversed)
        }
    }
}
