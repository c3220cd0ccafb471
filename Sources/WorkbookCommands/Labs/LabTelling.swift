import ConsoleOutput
import Foundation
import LabKit
import Labs
import Terminal

/// A run as lines: for pipes, for screen readers, and for other programs.
struct LabTelling {
    /// How a run is told.
    enum Manner {
        /// A line a second.
        case lines
        /// Sentences, seldom.
        case sentences
        /// A line of JSON for each frame.
        case json
    }

    let manner: Manner
    let metric: String
    /// The most that the run may take.
    let seconds: Int
    let training: LabTraining
    let console: Console

    /// Tells until the run has ended. Ctrl-C ends it well, a second one at once.
    func run() throws {
        let signals = InterruptCount()
        defer { signals.stop() }
        var last = Date()
        var asked = 0
        var said = ""
        while true {
            let interrupts = signals.count
            if interrupts > asked {
                if interrupts > 1 || training.now.trace.step == 0 {
                    training.cancel()
                } else {
                    training.end()
                }
                asked = interrupts
            }
            let look = training.now
            let frames = training.newFrames()
            if manner == .json {
                for frame in frames { try console.write(Self.json(of: frame) + "\n") }
            } else if -last.timeIntervalSinceNow >= (manner == .lines ? 1 : 5) || look.ending != nil {
                last = Date()
                let line =
                    manner == .lines
                    ? LabWords.line(look, metric: metric, within: seconds)
                    : LabWords.sentence(look, metric: metric)
                if line != said { try console.line(line) }
                said = line
            }
            if look.ending != nil, frames.isEmpty { return }
            training.wait(0.1)
        }
    }

    /// The frame, without the numbers of its weights.
    private static func json(of frame: Frame) -> String {
        guard case .weights(_, let step, let metric) = frame else { return frame.json }
        return Frame.weights([], step: step, metric: metric).json
    }
}
