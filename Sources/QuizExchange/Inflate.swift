/// Unpacks data packed by deflate (RFC 1951), never to more bytes than it is told.
struct Inflate {
    private let input: ArraySlice<UInt8>
    private let limit: Int
    private var position: Int
    private var buffer: UInt32 = 0
    private var bits = 0
    private var output: [UInt8] = []

    /// The bytes; nil when the data is broken or longer than `limit` once unpacked.
    static func unpack(_ data: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        var inflate = Inflate(input: data, limit: limit, position: data.startIndex)
        inflate.output.reserveCapacity(min(limit, 1 << 20))
        var isLast = false
        while !isLast {
            guard let last = inflate.take(1), let kind = inflate.take(2) else { return nil }
            isLast = last == 1
            let isRead =
                switch kind {
                case 0: inflate.stored()
                case 1: inflate.block(Code.fixedLengths, Code.fixedDistances)
                case 2: inflate.dynamicBlock()
                default: false
                }
            guard isRead else { return nil }
        }
        return inflate.output
    }

    private init(input: ArraySlice<UInt8>, limit: Int, position: Int) {
        self.input = input
        self.limit = limit
        self.position = position
    }

    private mutating func take(_ count: Int) -> Int? {
        while bits < count {
            guard position < input.endIndex else { return nil }
            buffer |= UInt32(input[position]) << UInt32(bits)
            position += 1
            bits += 8
        }
        let value = buffer & ((1 << UInt32(count)) - 1)
        buffer >>= UInt32(count)
        bits -= count
        return Int(value)
    }

    private mutating func stored() -> Bool {
        // What is left of the byte is padding.
        buffer = 0
        bits = 0
        guard position + 4 <= input.endIndex else { return false }
        let count = Int(input[position]) | Int(input[position + 1]) << 8
        let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
        position += 4
        guard count == ~check & 0xFFFF, position + count <= input.endIndex, output.count + count <= limit
        else {
            return false
        }
        output += input[position..<(position + count)]
        position += count
        return true
    }

    /// A canonical Huffman code: how many codes have each length, and the symbols by length and value.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        /// Nil where more codes are claimed than there are.
        init?(lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            var left = 1
            for length in 1..<16 {
                left = left << 1 - counts[length]
                guard left >= 0 else { return nil }
            }
            for length in 1..<16 { symbols += lengths.indices.filter { lengths[$0] == length } }
        }

        static let fixedLengths = Code(
            lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
        static let fixedDistances = Code(lengths: [Int](repeating: 5, count: 30))
    }

    private mutating func symbol(_ code: Code) -> Int? {
        var value = 0
        var first = 0
        var index = 0
        for length in 1..<16 {
            guard let bit = take(1) else { return nil }
            value |= bit
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        return nil
    }

    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
        195, 227, 258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
        4097, 6145,
        8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]

    private mutating func block(_ lengths: Code?, _ distances: Code?) -> Bool {
        guard let lengths, let distances else { return false }
        while true {
            guard let symbol = symbol(lengths) else { return false }
            if symbol == 256 { return true }
            if symbol < 256 {
                guard output.count < limit else { return false }
                output.append(UInt8(symbol))
                continue
            }
            let place = symbol - 257
            guard place < Self.lengthBases.count, let extra = take(Self.lengthBits[place]),
                let code = self.symbol(distances), code < Self.distanceBases.count,
                let further = take(Self.distanceBits[code])
            else { return false }
            let length = Self.lengthBases[place] + extra
            let distance = Self.distanceBases[code] + further
            guard distance <= output.count, output.count + length <= limit else { return false }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    private mutating func dynamicBlock() -> Bool {
        guard let lengthCount = take(5), let distanceCount = take(5), let codeCount = take(4),
            lengthCount + 257 <= 286, distanceCount + 1 <= 30
        else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<(codeCount + 4) {
            guard let length = take(3) else { return false }
            lengths[Self.order[index]] = length
        }
        guard let code = Code(lengths: lengths) else { return false }
        let count = lengthCount + 257 + distanceCount + 1
        var all: [Int] = []
        while all.count < count {
            guard let symbol = symbol(code) else { return false }
            switch symbol {
            case 0..<16: all.append(symbol)
            case 16:
                guard let last = all.last, let extra = take(2) else { return false }
                all += [Int](repeating: last, count: 3 + extra)
            case 17:
                guard let extra = take(3) else { return false }
                all += [Int](repeating: 0, count: 3 + extra)
            default:
                guard let extra = take(7) else { return false }
                all += [Int](repeating: 0, count: 11 + extra)
            }
        }
        guard all.count == count, all[256] != 0 else { return false }
        return block(
            Code(lengths: Array(all[..<(lengthCount + 257)])),
            Code(lengths: Array(all[(lengthCount + 257)...])))
    }
}
