window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id_str": "9",
   "created_at": "Tue Sep 19 10:20:30 +0000 2023",
   "full_text": "It rained over Lodsby for nine days, and the river rose by two metres. “We will open the gates tonight,” said Anna Meier, the mayor of Lodsby."
  }
 }
]
