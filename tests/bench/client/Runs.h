#pragma once

#include <QJsonObject>
#include <QJsonDocument>

namespace confab {
class Program;
}

namespace confab::bench {

class FrameMeter;

// Each answers its figures, or nothing where the client did not do what was asked of it.
QJsonObject start(Program &program, FrameMeter &meter);  // to the first frame with chats in the list
QJsonObject open(Program &program, FrameMeter &meter);   // one cached chat after another
QJsonObject scroll(Program &program, FrameMeter &meter); // up through the long chat, at first at the pace of a flick

} // namespace confab::bench
