package org.rejoinder.collab.authority;

/// The answer to a window. Its own updates are answered by their return; it is told in words what it would
/// otherwise not see: that an outbox it delivered was taken, or that something was there already.
record SeatReplies(Seat seat) implements Replies {

    @Override
    public boolean seated() {
        return seat.joined;
    }

    @Override
    public void accepted(Push push, long version, boolean repeated) {
        if (repeated || !push.clientId().equals(seat.clientId)) {
            seat.accept(new Message.Accepted(push.clientId(), push.lastSeq(), version));
        }
    }

    @Override
    public void refused(Push push, Refusal code, String message) {
        Seats home = seat.home;
        if (home != null) {
            home.refuse(seat, new Message.Refused(code, message));
        }
    }
}
