extension Unicode.Scalar {
    /// A C0 or C1 control, or DELETE; tabs and line feeds are among them.
    package var isControl: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true
        default: false
        }
    }

    /// An embedding, override or isolate (Unicode Annex 9): what follows it may be shown in another order.
    package var reorders: Bool {
        switch value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The line or the paragraph separator: a line end to some programs and none to others.
    package var isSeparator: Bool { value == 0x2028 || value == 0x2029 }

    /// The left-to-right or the right-to-left mark, which moves what stands beside it.
    package var isDirectionMark: Bool { value == 0x200E || value == 0x200F }

    /// What a terminal, an editor or a log might obey in place of showing it. The one list: whoever has to let some of these
    /// through, as tabs and line feeds, says so.
    package var isUnsafe: Bool { isControl || reorders || isSeparator || isDirectionMark }

    /// Takes no room and can be neither seen nor deleted by looking: soft hyphen, zero width space, byte order mark.
    package var isInvisible: Bool { value == 0xAD || value == 0x200B || value == 0xFEFF }
}
