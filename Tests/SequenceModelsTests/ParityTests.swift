import Testing

/// Every golden vector of PyTorch: outputs and all gradients, relative error 1e-5 against the largest entry.
@Suite struct ParityTests {
    @Test func everyFileEqualsPyTorch() throws {
        var counts: [String: Int] = [:]
        for path in try ParityFile.paths() {
            let file = try ParityFile(path: path)
            guard let module = file.config["module"] as? String else { continue }
            try checkRecurrent(file)
            counts[file.config["lengths"] == nil ? module : "packed \(module)", default: 0] += 1
        }
        let summary = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        print("parity: \(counts.values.reduce(0, +)) files: \(summary.joined(separator: ", "))")
        #expect(!counts.isEmpty)
    }
}
