"""Makes the fields of photos, videos, voices, stickers and the like, as a person's client would send them."""

from dataclasses import dataclass

from bot.playground.files import FileStore, StoredFile
from bot.playground.pictures import picture_sizes
from bot.playground.wire import Json

BLANK = b"\0" * 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """Puts a file into the store and describes it."""

    files: FileStore

    def photo(self, content: bytes, *, name: str = "photo.jpg") -> Json:
        """Return a photo."""
        return photo_of(self.files.keep(content, name=name, folder="photos"))

    def video(self) -> Json:
        """Return a short video."""
        stored = self.files.keep(BLANK, name="clip.mp4", folder="videos")
        size = {"width": 640, "height": 360, "duration": 12, "mime_type": stored.mime_type}
        return {"video": stored.wire() | size}

    def voice(self) -> Json:
        """Return a voice message."""
        stored = self.files.keep(BLANK, name="voice.oga", folder="voice", mime_type="audio/ogg")
        return {"voice": stored.wire() | {"duration": 7, "mime_type": "audio/ogg"}}

    def audio(self) -> Json:
        """Return a piece of music."""
        stored = self.files.keep(BLANK, name="tune.mp3", folder="music", mime_type="audio/mpeg")
        return {"audio": stored.wire() | {"duration": 180, "mime_type": "audio/mpeg", "title": "Tune"}}

    def sticker(self) -> Json:
        """Return a sticker."""
        stored = self.files.keep(BLANK, name="sticker.webp", folder="stickers", mime_type="image/webp")
        fields = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return {"sticker": stored.wire() | fields | {"emoji": "🙂"}}

    def location(self) -> Json:
        """Return a place."""
        return {"location": {"latitude": 52.52, "longitude": 13.405}}

    def contact(self) -> Json:
        """Return a contact."""
        return {"contact": {"phone_number": "+1 555 0100", "first_name": "Sam"}}

    def poll(self) -> Json:
        """Return a poll."""
        options = [{"text": text, "voter_count": 0, "persistent_id": text} for text in ("Yes", "No")]
        fields: Json = {
            "id": "1",
            "question": "Is it so?",
            "options": options,
            "total_voter_count": 0,
            "type": "regular",
        }
        flags = ("is_closed", "allows_multiple_answers", "allows_revoting", "members_only")
        return {"poll": fields | {"is_anonymous": True} | dict.fromkeys(flags, False)}


def photo_of(stored: StoredFile) -> Json:
    """Return a photo that is in the store."""
    return {"photo": picture_sizes(stored)}


def document_of(stored: StoredFile) -> Json:
    """Return a document that is in the store."""
    return {"document": stored.wire() | {"file_name": stored.name, "mime_type": stored.mime_type}}
