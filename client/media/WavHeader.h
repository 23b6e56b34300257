#pragma once

#include <QByteArray>
#include <QtEndian>

namespace confab {

// RIFF, one chunk of format, one of data: mono, 16 bits.
inline QByteArray wavHeader(quint32 rate, quint32 dataBytes)
{
    QByteArray bytes(44, '\0');
    auto put = [&](int at, auto value) { qToLittleEndian(value, bytes.data() + at); };
    bytes.replace(0, 4, "RIFF");
    put(4, quint32(36 + dataBytes));
    bytes.replace(8, 8, "WAVEfmt ");
    put(16, quint32(16));
    put(20, quint16(1)); // plain samples
    put(22, quint16(1)); // mono
    put(24, rate);
    put(28, rate * 2);
    put(32, quint16(2));
    put(34, quint16(16));
    bytes.replace(36, 4, "data");
    put(40, dataBytes);
    return bytes;
}

} // namespace confab
